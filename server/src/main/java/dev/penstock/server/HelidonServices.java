package dev.penstock.server;

import io.helidon.common.mapper.DefaultMapperProvider__ServiceDescriptor;
import io.helidon.common.mapper.MappersFactory__ServiceDescriptor;
import io.helidon.common.mapper.MappersImpl__ServiceDescriptor;
import io.helidon.service.registry.GlobalServiceRegistry;
import io.helidon.service.registry.ServiceRegistryConfig;
import io.helidon.service.registry.ServiceRegistryManager;

/**
 * Helidon's registry of services. By itself Helidon looks for descriptions of them in every file of
 * the class path and reads all that it finds, which was half of the HTTP server's start; of those
 * this server uses the mappers alone, which read the values of headers. It looks for descriptions
 * of its features and of classes that may be deserialized, too: there are none to be found.
 */
final class HelidonServices {
  private static final String WHERE_TO_LOOK = "io.helidon.metadata.mode";

  private HelidonServices() {}

  /** Before anything of Helidon's is used; a registry that is there already stays. */
  static void provide() {
    if (System.getProperty(WHERE_TO_LOOK) == null) {
      System.setProperty(WHERE_TO_LOOK, "none");
    }
    if (!GlobalServiceRegistry.configured()) {
      GlobalServiceRegistry.registry(
          ServiceRegistryManager.create(
                  ServiceRegistryConfig.builder()
                      .discoverServices(false)
                      .discoverServicesFromServiceLoader(false)
                      .addServiceDescriptor(DefaultMapperProvider__ServiceDescriptor.INSTANCE)
                      .addServiceDescriptor(MappersFactory__ServiceDescriptor.INSTANCE)
                      .addServiceDescriptor(MappersImpl__ServiceDescriptor.INSTANCE)
                      .build())
              .registry());
    }
  }
}
