package dev.penstock.cli;

import dev.penstock.identity.Authorizer;
import dev.penstock.identity.AuthorizerSettings;
import dev.penstock.identity.AuthorizerSettings.Place;
import dev.penstock.identity.Transport;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The custom authorizer, as penstock.yaml describes it. */
final class AuthorizerConfiguration {
  private final ProjectFolder project;
  private final Configuration configuration;

  AuthorizerConfiguration(ProjectFolder project, Configuration configuration) {
    this.project = project;
    this.configuration = configuration;
  }

  /** Whether there is one, as far as the configuration says. */
  static boolean isIn(Configuration configuration) {
    return !configuration.text(Setting.AUTH_FUNCTION_URL).isEmpty()
        || !configuration.text(Setting.AUTH_FUNCTION_CLASS).isEmpty();
  }

  Optional<AuthorizerSettings> settings() {
    return place()
        .map(place ->
            new AuthorizerSettings(
                place,
                configuration.seconds(Setting.AUTH_FUNCTION_SECONDS),
                configuration.seconds(Setting.AUTH_FUNCTION_TTL)));
  }

  private Optional<Place> place() {
    var url = configuration.text(Setting.AUTH_FUNCTION_URL);
    var name = configuration.text(Setting.AUTH_FUNCTION_CLASS);
    if (!url.isEmpty() && !name.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "There are both \"%s\" and \"%s\". Remove one."
              .formatted(Setting.AUTH_FUNCTION_URL.key(), Setting.AUTH_FUNCTION_CLASS.key()));
    }
    if (!url.isEmpty()) {
      return Optional.of(address(url));
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(new Place.Here(authorizer(name)));
  }

  /** A neighbour on this machine may be asked without TLS: nothing leaves it. */
  private static Place address(String url) {
    return Addresses.read(url)
        .filter(Transport.TLS_OR_LOOPBACK::allows)
        .<Place>map(Place.Address::new)
        .orElseThrow(() ->
            new Refusal(
                ExitCode.WRONG_USAGE,
                "\"%s\" must be an address with https, or with http on this machine; it is %s."
                    .formatted(Setting.AUTH_FUNCTION_URL.key(), url)));
  }

  private Authorizer authorizer(String name) {
    var found = ServiceLoader.load(Authorizer.class, new Libraries(project).loader());
    return found.stream()
        .filter(provider -> provider.type().getName().equals(name))
        .findFirst()
        .map(ServiceLoader.Provider::get)
        .orElseThrow(() -> missing(name, found));
  }

  private static Refusal missing(String name, ServiceLoader<Authorizer> found) {
    var others =
        found.stream().map(each -> each.type().getName()).collect(Collectors.joining(", "));
    return new Refusal(
        ExitCode.WRONG_USAGE,
        "No jar in the folder lib registers an authorizer %s%s. Put its jar there, with its name in META-INF/services/%s."
            .formatted(
                name, others.isEmpty() ? "" : "; there are " + others, Authorizer.class.getName()));
  }
}
