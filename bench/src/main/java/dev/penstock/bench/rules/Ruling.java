package dev.penstock.bench.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** By which rule a caller is let in to every model. */
enum Ruling {
  /** Without a token to look at, and without a rule that looks at anything. */
  API_KEY("allow.publicApiKey()"),
  /** The token that all others send, and no rule but that it is good: the measure of all. */
  TOKEN("allow.authenticated(Provider.OIDC)"),
  /** One that looks at the caller alone. */
  GROUP("allow.group(\"Readers\", Provider.OIDC).withClaimIn(\"groups\")"),
  /** One that compares each row with the three claims that Amplify compares with. */
  OWNER("allow.ownerDefinedIn(SqlSchema.%s.owner, Provider.OIDC)"),
  OWNER_BY_SUB("allow.ownerDefinedIn(SqlSchema.%s.owner, Provider.OIDC).identityClaim(\"sub\")"),
  /** One that compares each row with every group of the caller. */
  GROUP_OF_ROW("allow.groupDefinedIn(SqlSchema.%s.team, Provider.OIDC).withClaimIn(\"groups\")");

  private static final List<String> MODELS = List.of("shelf", "book", "note");
  private final String rule;

  Ruling(String rule) {
    this.rule = rule;
  }

  /** As in the report: owner-by-sub. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the caller sees some rows only. */
  boolean looksAtRows() {
    return rule.contains("%s");
  }

  boolean takesKey() {
    return this == API_KEY;
  }

  /** The text of DataSchema.java. */
  String dataSchema() {
    return MODELS.stream()
        .map(model ->
            "        .authorization(SqlSchema.%s, allow -> %s.to(Operation.READ))%n"
                .formatted(model, rule.formatted(model)))
        .collect(
            Collectors.joining(
                "",
                """
                import dev.penstock.definition.ApiDefinition;
                import dev.penstock.definition.Operation;
                import dev.penstock.definition.Provider;
                import dev.penstock.schema.Api;

                public final class DataSchema {
                  public static ApiDefinition define() {
                    return Api.of(SqlSchema.schema())
                """,
                """
                        .build();
                  }
                }
                """));
  }
}
