package dev.penstock.cli;

import dev.penstock.definition.Provider;
import dev.penstock.identity.KeyOrigin;
import dev.penstock.identity.TokenUse;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Issuers as the entries of penstock.yaml describe them; tells everything that is wrong at once.
 */
final class IssuerConfiguration {
  private static final Pattern POOL = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]+_[A-Za-z0-9]+");
  private static final Pattern POOL_ISSUER =
      Pattern.compile("https://cognito-idp\\.[a-z0-9-]+\\.amazonaws\\.com(\\.cn)?/(?<pool>.+)");
  private static final Set<String> GROUPS = Set.of("cognito:groups", "groups");
  private final Transport transport;
  private final List<Problem> problems = new ArrayList<>();

  IssuerConfiguration(Transport transport) {
    this.transport = transport;
  }

  List<TrustedIssuer> issuers(List<ConfigurationEntry> entries) {
    Set<String> names = new HashSet<>();
    List<TrustedIssuer> issuers = new ArrayList<>();
    for (var entry : entries) {
      issuer(entry)
          .ifPresent(issuer -> {
            if (!names.add(issuer.name())) {
              problem(entry, "The issuer %s is there twice. Remove one.".formatted(issuer.name()));
            }
            issuers.add(issuer);
          });
    }
    if (!problems.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          problems.stream().sorted(Problem.IN_ORDER).map(Problem::toString).toList());
    }
    return issuers;
  }

  private Optional<TrustedIssuer> issuer(ConfigurationEntry entry) {
    var before = problems.size();
    var name = name(entry);
    var keys = entry.text("jwks").map(address -> origin(entry, address));
    var provider =
        entry.text("userPool").isPresent()
                || entry.text("provider").equals(Optional.of("userPools"))
            ? Provider.USER_POOLS
            : Provider.OIDC;
    var audiences = Set.copyOf(entry.texts("audiences"));
    var clients = Set.copyOf(entry.texts("clients"));
    if (provider == Provider.OIDC && audiences.isEmpty() && clients.isEmpty()) {
      problem(
          entry,
          "Without \"audiences\" or \"clients\" tokens that the issuer made for any other"
              + " application would be taken. Name who they must be for.");
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new TrustedIssuer(
                name,
                provider,
                keys.orElse(new KeyOrigin.Discovery()),
                audiences,
                clients,
                orElse(entry.texts("algorithms"), Set.of("RS256")),
                TokenUse.valueOf(entry.text("tokens").orElse("access").toUpperCase(Locale.ROOT)),
                orElse(entry.texts("groups"), GROUPS)));
  }

  private static Set<String> orElse(List<String> texts, Set<String> otherwise) {
    return texts.isEmpty() ? otherwise : Set.copyOf(texts);
  }

  private String name(ConfigurationEntry entry) {
    var issuer = entry.text("issuer");
    var pool = entry.text("userPool");
    if (issuer.isPresent() == pool.isPresent()) {
      problem(entry, "An issuer needs either \"issuer\" or \"userPool\". Write one of them.");
      return "";
    }
    pool.filter(name -> !POOL.matcher(name).matches())
        .ifPresent(name ->
            problem(
                entry,
                "\"%s\" is not the name of a user pool. It looks like eu-central-1_AbCdEfGhI."
                    .formatted(name)));
    issuer.ifPresent(name -> check(entry, name));
    return issuer.or(() -> pool.map(TrustedIssuer::ofUserPool)).orElseThrow();
  }

  private void check(ConfigurationEntry entry, String issuer) {
    var pool = POOL_ISSUER.matcher(issuer);
    if (pool.matches()) {
      problem(
          entry,
          "%s is a Cognito user pool. Write \"userPool: %s\" instead."
              .formatted(issuer, pool.group("pool")));
    }
    address(entry, issuer);
  }

  private KeyOrigin origin(ConfigurationEntry entry, String text) {
    return address(entry, text)
        .<KeyOrigin>map(KeyOrigin.Address::new)
        .orElse(new KeyOrigin.Discovery());
  }

  private Optional<URI> address(ConfigurationEntry entry, String text) {
    var address = Addresses.read(text).filter(transport::allows);
    if (address.isEmpty()) {
      problem(
          entry,
          transport == Transport.TLS
                  && Addresses.read(text).filter(Transport.TLS_OR_LOOPBACK::allows).isPresent()
              ? "%s is not https. Only \"penstock dev\" takes an issuer without TLS."
                  .formatted(text)
              : "%s is not an address with https.".formatted(text));
    }
    return address;
  }

  private void problem(ConfigurationEntry entry, String text) {
    problems.add(entry.problem(text));
  }
}
