package dev.penstock.engine.explain;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Fill;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules as their author wrote them in DataSchema.java, as far as the definition still knows. */
public final class RuleText {
  private final ApiDefinition definition;

  public RuleText(ApiDefinition definition) {
    this.definition = definition;
  }

  /**
   * One rule.
   *
   * @param model where it is in force
   */
  public String of(String model, Rule rule) {
    var text = new StringBuilder("allow.").append(whom(model, rule));
    if (!rule.operations().containsAll(EnumSet.allOf(Operation.class))) {
      text.append(".to(").append(operations(rule.operations())).append(')');
    }
    if (!(rule.whom() instanceof Whom.Identified)) {
      rule.row().ifPresent(row -> text.append(".when(%s)".formatted(ConditionText.of(row))));
    }
    rule.newRow().ifPresent(row -> text.append(".whenNew(%s)".formatted(ConditionText.of(row))));
    rule.fills().forEach(fill -> text.append(".setting(%s)".formatted(of(fill))));
    return text.toString();
  }

  private static String of(Fill fill) {
    return fill.field() + ", " + ConditionText.of(fill.value());
  }

  private String whom(String model, Rule rule) {
    return switch (rule.whom()) {
      case Whom.Public(var provider) -> provider == Provider.API_KEY ? "publicApiKey()" : "guest()";
      case Whom.Authenticated(var provider) ->
          "authenticated(%s)".formatted(arguments(Optional.empty(), provider));
      case Whom.Owner(var provider, var field, var claims) ->
          "%s(%s)%s"
              .formatted(
                  isList(model, field) ? "ownersDefinedIn" : "ownerDefinedIn",
                  arguments(Optional.of(field), provider),
                  claims.equals(Whom.OWNER_CLAIMS)
                      ? ""
                      : ".identityClaim(%s)".formatted(quoted(claims)));
      case Whom.Groups(var provider, var groups, var claim) ->
          "%s(%s)%s"
              .formatted(
                  groups.size() == 1 ? "group" : "groups",
                  arguments(Optional.of(quoted(groups)), provider),
                  in(claim));
      case Whom.GroupsIn(var provider, var field, var claim) ->
          "%s(%s)%s"
              .formatted(
                  isList(model, field) ? "groupsDefinedIn" : "groupDefinedIn",
                  arguments(Optional.of(field), provider),
                  in(claim));
      case Whom.Custom _ -> "custom()";
      case Whom.Resource(var name) -> "resource(%s)".formatted(quoted(List.of(name)));
      case Whom.Identified _ ->
          "when(%s)".formatted(rule.row().map(ConditionText::of).orElse("true"));
    };
  }

  private boolean isList(String model, String field) {
    return definition
        .model(model)
        .flatMap(found -> found.field(field))
        .map(Field::type)
        .filter(FieldType.ListOf.class::isInstance)
        .isPresent();
  }

  /** User pools are meant where no provider is named. */
  private static String arguments(Optional<String> first, Provider provider) {
    List<String> arguments = new ArrayList<>();
    first.ifPresent(arguments::add);
    if (provider != Provider.USER_POOLS) {
      arguments.add("Provider." + provider);
    }
    return String.join(", ", arguments);
  }

  private static String in(String claim) {
    return claim.equals(Whom.GROUPS_CLAIM)
        ? ""
        : ".withClaimIn(%s)".formatted(quoted(List.of(claim)));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(ConditionText::quoted).collect(Collectors.joining(", "));
  }

  private static String operations(Set<Operation> operations) {
    var reads = Operation.READ.each();
    List<String> words = new ArrayList<>();
    if (operations.containsAll(reads)) {
      words.add("READ");
    }
    operations.stream()
        .filter(operation -> !operations.containsAll(reads) || !reads.contains(operation))
        .map(Operation::name)
        .forEach(words::add);
    return String.join(", ", words);
  }
}
