package dev.penstock.cli;

import dev.penstock.cli.DoctorCommand.Finding;
import dev.penstock.identity.ApiKey;
import dev.penstock.identity.AuthorizerSettings.Place;
import dev.penstock.identity.Identity;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import dev.penstock.identity.Unreachable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether callers can prove who they are: keys, issuers, the custom authorizer. */
final class CallerExamination {
  private final ProjectFolder project;
  private final Map<String, String> environment;

  CallerExamination(ProjectFolder project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  /** One of the keys and one of each issuer; none where the configuration cannot be read. */
  List<Finding> findings() {
    Configuration configuration;
    try {
      configuration = Configuration.of(project, environment);
    } catch (Refusal _) {
      return List.of();
    }
    var identity = new IdentityConfiguration(project, configuration, environment);
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of("API key", () -> keys(identity)));
    findings.addAll(issuers(identity));
    if (AuthorizerConfiguration.isIn(configuration)) {
      findings.add(Finding.of("authorizer", () -> authorizer(configuration)));
    }
    return findings;
  }

  private static List<Finding> issuers(IdentityConfiguration identity) {
    try {
      return identity.issuers(Transport.TLS_OR_LOOPBACK).stream()
          .map(issuer -> Finding.of("issuer", () -> issuer(issuer)))
          .toList();
    } catch (Refusal refusal) {
      return List.of(new Finding("issuer", false, String.valueOf(refusal.getMessage())));
    }
  }

  private static String keys(IdentityConfiguration configuration) {
    var keys = configuration.keys();
    var now = Instant.now();
    var over = keys.stream().filter(key -> !now.isBefore(key.expires())).toList();
    if (!over.isEmpty()) {
      throw new Refusal(
          ExitCode.CHECK_FAILED,
          "The API key \"%s\" ended at %s. Replace it, or remove it from penstock.yaml."
              .formatted(over.getFirst().name(), over.getFirst().expires()));
    }
    return keys.isEmpty()
        ? "None; callers have other ways in."
        : keys.stream().map(ApiKey::name).collect(Collectors.joining(", ", "", "."));
  }

  private static String issuer(TrustedIssuer issuer) {
    try {
      return "%s has %d keys for signatures."
          .formatted(issuer.name(), Identity.countKeys(issuer, Transport.TLS_OR_LOOPBACK));
    } catch (Unreachable e) {
      throw new Refusal(
          ExitCode.CHECK_FAILED,
          "The keys of %s cannot be had: %s. Correct its address, or mend the way there."
              .formatted(issuer.name(), e.reason()));
    }
  }

  /** Not asked: it might count, and there is no token to ask about. */
  private String authorizer(Configuration configuration) {
    var settings = new AuthorizerConfiguration(project, configuration).settings().orElseThrow();
    return switch (settings.place()) {
      case Place.Address(var uri) -> "%s, not asked.".formatted(uri);
      case Place.Here(var authorizer) ->
          "The class %s is there.".formatted(authorizer.getClass().getName());
    };
  }
}
