package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.RuleSet;
import dev.penstock.identity.Transport;
import dev.penstock.identity.TrustedIssuer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what callers can prove who they are, and which rules that leaves without anybody. */
final class WaysIn {
  private final Set<Provider> providers;

  /** Of a configuration; reads no secret. */
  WaysIn(Configuration configuration) {
    this.providers = EnumSet.noneOf(Provider.class);
    new IssuerConfiguration(Transport.TLS_OR_LOOPBACK)
        .issuers(configuration.entries(Setting.AUTH_ISSUERS)).stream()
            .map(TrustedIssuer::provider)
            .forEach(providers::add);
    if (!configuration.has(Setting.AUTH_API_KEYS)
        || !configuration.entries(Setting.AUTH_API_KEYS).isEmpty()) {
      providers.add(Provider.API_KEY);
    }
    if (AuthorizerConfiguration.isIn(configuration)) {
      providers.add(Provider.FUNCTION);
    }
  }

  /** A sentence for each kind of callers that rules are for and that cannot be told. */
  List<String> missing(ApiDefinition definition) {
    Map<String, Set<String>> missing = new LinkedHashMap<>();
    definition
        .ruleSets()
        .forEach(set -> {
          for (var rule : set.rules()) {
            if (Collections.disjoint(rule.whom().providers(), providers)) {
              missing
                  .computeIfAbsent(advice(rule), _ -> new LinkedHashSet<>())
                  .add(named(set.place()));
            }
          }
        });
    return missing.entrySet().stream()
        .map(entry ->
            "Rules of %s are for %s".formatted(String.join(", ", entry.getValue()), entry.getKey()))
        .toList();
  }

  private static String named(RuleSet.Place place) {
    return switch (place) {
      case RuleSet.Place.OfApi _ -> "the API";
      case RuleSet.Place.OfModel(var model) -> model.name();
      case RuleSet.Place.OfField(var model, _) -> model.name();
      case RuleSet.Place.OfOperation(var operation) -> operation.name();
    };
  }

  private static String advice(Rule rule) {
    var possible = rule.whom().providers();
    return possible.size() > 1
        ? "whoever has signed in, and nobody can. Add an issuer to auth.issuers, or set"
            + " auth.function.url."
        : switch (possible.iterator().next()) {
          case API_KEY -> "API keys, and auth.apiKeys has none. Add one there.";
          case USER_POOLS ->
              "tokens of a Cognito user pool, and auth.issuers names none: only test tokens of"
                  + " \"penstock dev\" match. Add the pool there, with userPool.";
          case OIDC ->
              "tokens of an issuer of OpenID Connect, and auth.issuers names none: only test tokens"
                  + " of \"penstock dev\" match. Add the issuer there.";
          case FUNCTION ->
              "whom a custom authorizer lets in, and there is none. Set auth.function.url or"
                  + " auth.function.class.";
          case IDENTITY_POOL, IAM ->
              "identities of IAM, which Penstock does not take yet. Use tokens of a user pool or an"
                  + " authorizer.";
        };
  }
}
