package dev.penstock.engine.explain;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.engine.auth.Alternative;
import dev.penstock.engine.auth.Lack;
import dev.penstock.engine.auth.Scope;
import dev.penstock.engine.auth.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Verdicts in words: where a rule admits, or why it does not. */
public final class VerdictText {
  private VerdictText() {}

  /** Where rules stand: {@code the API}, {@code Post}, {@code Post.secret}. */
  public static String of(Scope scope) {
    return switch (scope) {
      case Scope.OfApi _ -> "the API";
      case Scope.OfModel(var model) -> model;
      case Scope.OfOperation(var type, var name) -> type + "." + name;
      case Scope.OfFields(var model, var fields) ->
          fields.stream().map(field -> model + "." + field).collect(Collectors.joining(", "));
    };
  }

  /** Completes "this rule …" for a caller who asks for an operation. */
  public static String of(Verdict verdict, Operation operation) {
    return switch (verdict) {
      case Verdict.Admits(_, var way) -> admitted(way);
      case Verdict.OtherOperations _ -> "does not cover " + operation;
      case Verdict.OtherProvider(var rule) -> "counts only for " + callers(rule.whom());
      case Verdict.Unmet(_, var lacks) -> unmet(lacks);
    };
  }

  private static String admitted(Alternative way) {
    var row = ConditionText.of(way.row());
    var newRow = ConditionText.of(way.newRow());
    if (newRow.equals("true")) {
      return row.equals("true") ? "in each row" : "where " + row;
    }
    var changed = "where the new row has " + newRow;
    return row.equals("true") ? changed : "where %s, and %s".formatted(row, changed);
  }

  private static String callers(Whom whom) {
    return switch (whom) {
      case Whom.Public(var provider) -> provider == Provider.API_KEY ? "an API key" : "guests";
      case Whom.Authenticated(var provider) -> tokens(provider);
      case Whom.Owner(var provider, _, _) -> tokens(provider);
      case Whom.Groups(var provider, _, _) -> tokens(provider);
      case Whom.GroupsIn(var provider, _, _) -> tokens(provider);
      case Whom.Custom _ -> "whom the custom authorizer lets in";
      case Whom.Resource _ -> "identities of IAM";
      case Whom.Identified _ -> "callers whose identity is proved";
    };
  }

  private static String tokens(Provider provider) {
    return switch (provider) {
      case USER_POOLS -> "tokens of a user pool";
      case OIDC -> "tokens of another issuer (OIDC)";
      case IDENTITY_POOL, IAM -> "identities of IAM";
      case API_KEY -> "an API key";
      case FUNCTION -> "whom the custom authorizer lets in";
    };
  }

  private static String unmet(List<Lack> lacks) {
    return lacks.isEmpty()
        ? "can hold for no row"
        : lacks.stream().map(VerdictText::of).collect(Collectors.joining("; "));
  }

  private static String of(Lack lack) {
    return switch (lack) {
      case Lack.NoClaim(var claim) -> "the caller has no claim " + claim;
      case Lack.NotMember(var claim, var groups) ->
          "the caller is not in %s (claim %s)".formatted(String.join(" or ", groups), claim);
      case Lack.OtherValue(var claim, var value) ->
          "the claim %s is not %s".formatted(claim, value);
      case Lack.SameValue(var claim, var value) -> "the claim %s is %s".formatted(claim, value);
      case Lack.OtherPrincipal(var name) -> "the caller is not the resource " + name;
    };
  }
}
