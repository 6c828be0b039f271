package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.engine.Handlers;
import dev.penstock.handler.OperationHandler;
import dev.penstock.schema.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the classes that answer operations in the jars of the folder lib. */
final class HandlerClasses {
  private final ProjectFolder project;

  HandlerClasses(ProjectFolder project) {
    this.project = project;
  }

  /** Those that the definition names, or a refusal that lists the missing ones. */
  Handlers of(ApiDefinition definition) {
    var wanted = definition.additions().operations().stream().flatMap(Wanted::of).toList();
    if (wanted.isEmpty()) {
      return Handlers.NONE;
    }
    var found = new Handlers(services());
    var missing =
        wanted.stream()
            .filter(each -> found.find(each.className()).isEmpty())
            .map(each -> each.missing(found.names()))
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(ExitCode.SCHEMA, missing);
    }
    return found;
  }

  /** A class that has to be there. */
  private record Wanted(String operation, String className) {
    static Stream<Wanted> of(CustomOperation operation) {
      return operation.handler() instanceof Handler.Java(var className)
          ? Stream.of(new Wanted(operation.name(), className))
          : Stream.empty();
    }

    String missing(Set<String> others) {
      return "%s is answered by %s, which no jar in the folder lib registers. Put its jar there, with its name in META-INF/services/%s.%s"
          .formatted(
              operation,
              className,
              OperationHandler.class.getName(),
              Nearest.sentence(className, others));
    }
  }

  private Map<String, OperationHandler> services() {
    Map<String, OperationHandler> services = new HashMap<>();
    try {
      for (var handler :
          ServiceLoader.load(OperationHandler.class, new Libraries(project).loader())) {
        services.put(handler.getClass().getName(), handler);
      }
    } catch (ServiceConfigurationError e) {
      throw new Refusal(
          ExitCode.SCHEMA, List.of("A jar in the folder lib cannot be used: " + e.getMessage()));
    }
    return services;
  }
}
