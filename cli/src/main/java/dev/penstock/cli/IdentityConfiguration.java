package dev.penstock.cli;

import dev.penstock.connect.Secrets;
import dev.penstock.identity.ApiKey;
import dev.penstock.identity.IdentitySettings;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** By what callers are known, as penstock.yaml and the secrets say. */
final class IdentityConfiguration {
  private final ProjectFolder project;
  private final Configuration configuration;
  private final Map<String, String> environment;

  IdentityConfiguration(
      ProjectFolder project, Configuration configuration, Map<String, String> environment) {
    this.project = project;
    this.configuration = configuration;
    this.environment = environment;
  }

  /** For everybody's use: no test tokens, and nothing without TLS. */
  IdentitySettings forService() {
    return settings(keys(), issuers(Transport.TLS), Transport.TLS);
  }

  /**
   * For who works on the API: also with the tokens of `penstock auth token`, and with a key that is
   * made up where there is none.
   */
  IdentitySettings forDevelopment() {
    if (!configuration.has(Setting.AUTH_API_KEYS)) {
      ApiKeySecret.madeUp(project, environment);
    }
    List<TrustedIssuer> issuers = new ArrayList<>(issuers(Transport.TLS_OR_LOOPBACK));
    issuers.addAll(DevelopmentKey.of(project).issuer().trusted());
    return settings(keys(), issuers, Transport.TLS_OR_LOOPBACK);
  }

  /**
   * For who wants to know whose a token is: as for development, with test tokens where somebody has
   * made some, and without keys, which are no tokens.
   */
  IdentitySettings forExamination() {
    List<TrustedIssuer> issuers = new ArrayList<>(issuers(Transport.TLS_OR_LOOPBACK));
    DevelopmentKey.present(project).ifPresent(key -> issuers.addAll(key.issuer().trusted()));
    return settings(List.of(), issuers, Transport.TLS_OR_LOOPBACK);
  }

  private IdentitySettings settings(
      List<ApiKey> keys, List<TrustedIssuer> issuers, Transport transport) {
    var function = new AuthorizerConfiguration(project, configuration).settings();
    return new IdentitySettings(keys, issuers, function, transport);
  }

  /** Issuers of tokens. */
  List<TrustedIssuer> issuers(Transport transport) {
    return new IssuerConfiguration(transport).issuers(configuration.entries(Setting.AUTH_ISSUERS));
  }

  /** Keys of the API, with their texts from the secrets. */
  List<ApiKey> keys() {
    if (configuration.has(Setting.AUTH_API_KEYS)) {
      var entries = configuration.entries(Setting.AUTH_API_KEYS);
      if (entries.isEmpty() && !hasOtherWays()) {
        throw new Refusal(
            ExitCode.WRONG_USAGE,
            "\"%s\" is empty, and there is neither an issuer nor a function: nobody could call. Add a key, an issuer or a function."
                .formatted(Setting.AUTH_API_KEYS.key()));
      }
      refuseTwins(entries);
      return entries.stream().map(this::key).toList();
    }
    return secret(ApiKeySecret.NAME).isEmpty() && hasOtherWays()
        ? List.of()
        : List.of(ApiKey.lasting("default", ApiKeySecret.configured(project, environment)));
  }

  private boolean hasOtherWays() {
    return !configuration.entries(Setting.AUTH_ISSUERS).isEmpty()
        || AuthorizerConfiguration.isIn(configuration);
  }

  private static void refuseTwins(List<ConfigurationEntry> entries) {
    Set<String> names = new HashSet<>();
    var problems =
        entries.stream()
            .filter(entry -> !names.add(entry.text("name").orElse("")))
            .map(entry ->
                entry
                    .problem(
                        "There are two API keys \"%s\". Name one of them otherwise."
                            .formatted(entry.text("name").orElse("")))
                    .toString())
            .toList();
    if (!problems.isEmpty()) {
      throw new Refusal(ExitCode.WRONG_USAGE, problems);
    }
  }

  private ApiKey key(ConfigurationEntry entry) {
    var name = entry.text("name").orElseThrow();
    var secret = entry.text("secret").orElseThrow();
    SecretName.check(secret);
    var text =
        secret(secret)
            .orElseThrow(() ->
                new Refusal(
                    ExitCode.UNREACHABLE,
                    "There is no secret %s for the API key \"%s\". Set it in the environment, or run \"penstock secret set %s\"."
                        .formatted(secret, name, secret)));
    var expires = (Instant) entry.values().getOrDefault("expires", ApiKey.NEVER);
    return new ApiKey(name, text, expires);
  }

  private Optional<String> secret(String name) {
    return Secrets.of(environment, project.root()).lookup(name).filter(text -> !text.isBlank());
  }
}
