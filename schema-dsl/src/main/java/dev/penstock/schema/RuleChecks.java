package dev.penstock.schema;

import dev.penstock.definition.Operation;
import dev.penstock.definition.Operations;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Authorization.Scope;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What must hold of each rule by itself, before its names are resolved. */
final class RuleChecks {
  private static final Set<Provider> TOKENS = EnumSet.of(Provider.USER_POOLS, Provider.OIDC);

  private final Problems problems;

  RuleChecks(Problems problems) {
    this.problems = problems;
  }

  void check(Authorization authorization) {
    for (var rule : authorization.rules()) {
      whom(rule);
      operations(rule);
      newRows(rule);
      if (authorization.scope() instanceof Scope.OfColumn) {
        fieldRule(rule);
      }
    }
  }

  private void whom(RuleDraft rule) {
    switch (rule.whom()) {
      case WhomDraft.Fixed(Whom.Authenticated(var provider)) -> signedIn(rule, provider);
      case WhomDraft.Fixed _ -> {}
      case WhomDraft.Owner owner -> token(rule, "An owner", owner.provider());
      case WhomDraft.GroupsIn in -> token(rule, "A group", in.provider());
      case WhomDraft.Groups(var provider, var groups, _) -> {
        token(rule, "A group", provider);
        if (groups.isEmpty() || groups.contains("")) {
          problems.add(rule.site(), "A group has no name. Name the groups that are admitted.");
        }
      }
    }
  }

  private void signedIn(RuleDraft rule, Provider provider) {
    var instead =
        switch (provider) {
          case USER_POOLS, OIDC, IDENTITY_POOL -> "";
          case API_KEY -> "allow.publicApiKey()";
          case FUNCTION -> "allow.custom()";
          case IAM -> "allow.resource(…)";
        };
    if (!instead.isEmpty()) {
      problems.add(
          rule.site(),
          "Nobody signs in with %s. Say %s, or name USER_POOLS, OIDC or IDENTITY_POOL."
              .formatted(provider, instead));
    }
  }

  private void token(RuleDraft rule, String what, Provider provider) {
    if (!TOKENS.contains(provider)) {
      problems.add(
          rule.site(),
          "%s is known by a token, which %s has not. Name USER_POOLS or OIDC."
              .formatted(what, provider));
    }
  }

  private void operations(RuleDraft rule) {
    Set<Operation> seen = EnumSet.noneOf(Operation.class);
    for (Operations each : rule.to()) {
      for (var operation : each.each()) {
        if (!seen.add(operation)) {
          problems.add(
              rule.site(),
              "%s is said twice; READ is get, list and listen. Say it once.".formatted(operation));
          return;
        }
      }
    }
  }

  private void newRows(RuleDraft rule) {
    var operations = RuleResolution.operations(rule);
    if (!rule.settings().isEmpty() && !operations.contains(Operation.CREATE)) {
      problems.add(
          rule.site(), "This rule sets columns of new rows but admits nobody to CREATE. Add it.");
    }
    if (!rule.newRow().isEmpty()
        && !operations.contains(Operation.CREATE)
        && !operations.contains(Operation.UPDATE)) {
      problems.add(
          rule.site(),
          "whenNew is about the row after CREATE or UPDATE, to which this rule admits nobody. Say"
              + " when(…).");
    }
    Set<String> set = new HashSet<>();
    for (var setting : rule.settings()) {
      var column = setting.column();
      if (!set.add(column.toString())) {
        problems.add(setting.site(), "%s is set twice. Set it once.".formatted(column));
      }
      if (!column.declaration().column(column.column(), false).writable()) {
        problems.add(
            setting.site(),
            "%s is computed by the database, so that no rule can set it. Name another column."
                .formatted(column));
      }
    }
  }

  private void fieldRule(RuleDraft rule) {
    var operations = RuleResolution.operations(rule);
    var reads = EnumSet.copyOf(Operation.READ.each());
    if (!operations.containsAll(reads) && operations.removeAll(reads)) {
      problems.add(
          rule.site(),
          "A field is read the same by get, list and listen. Say READ, beside CREATE, UPDATE and"
              + " DELETE.");
    }
    if (!rule.settings().isEmpty() || !rule.newRow().isEmpty()) {
      problems.add(
          rule.site(),
          "setting and whenNew are about whole rows. Say them in a rule of the model.");
    }
  }
}
