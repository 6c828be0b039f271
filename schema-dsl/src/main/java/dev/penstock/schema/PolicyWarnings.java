package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Policy.Ruling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules that say something else than their author may believe. */
final class PolicyWarnings {
  private final Site api;
  private final ApiDefinition definition;
  private final List<Problem> warnings = new ArrayList<>();

  private PolicyWarnings(Site api, ApiDefinition definition) {
    this.api = api;
    this.definition = definition;
  }

  static List<Problem> of(ApiDraft draft, Policy policy, ApiDefinition definition) {
    var found = new PolicyWarnings(draft.problems().api(), definition);
    Map<Model, List<Ruling>> models = new LinkedHashMap<>();
    for (var model : draft.models()) {
      models.put(definition.model(model.name()).orElseThrow(), policy.of(model.model()));
      for (var column : model.model().columns()) {
        found.field(model, column, policy);
      }
    }
    found.unreachable(models);
    found.idle(models);
    found.reassigned(models);
    return found.warnings;
  }

  private void unreachable(Map<Model, List<Ruling>> models) {
    var names =
        models.entrySet().stream()
            .filter(entry -> !offered(entry.getKey()).isEmpty())
            .filter(entry ->
                entry.getValue().stream()
                    .noneMatch(ruling -> idle(entry.getKey(), ruling.rule()).isEmpty()))
            .map(entry -> entry.getKey().name())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      warnings.add(
          api.problem(
              "No rule admits anybody to %s. Give rules to each model that is to be reached."
                  .formatted(names)));
    }
  }

  /** Rules that admit nobody, and those of the API that admit nobody to any model. */
  private void idle(Map<Model, List<Ruling>> models) {
    Map<Ruling, Set<String>> reasons = new LinkedHashMap<>();
    Set<Ruling> useful = Collections.newSetFromMap(new LinkedHashMap<>());
    models.forEach((model, rulings) -> {
      for (var ruling : rulings) {
        var reason = idle(model, ruling.rule());
        if (reason.isEmpty()) {
          useful.add(ruling);
        } else {
          reasons.computeIfAbsent(ruling, _ -> new TreeSet<>()).add(reason.get());
        }
      }
    });
    reasons.forEach((ruling, texts) -> {
      if (!useful.contains(ruling)) {
        warnings.add(
            ruling
                .site()
                .problem(
                    "This rule admits nobody: %s. Correct it or take it out."
                        .formatted(String.join("; ", texts))));
      }
    });
  }

  /** Why a rule admits nobody to a model; empty when it may. */
  private Optional<String> idle(Model model, Rule rule) {
    if (Collections.disjoint(rule.operations(), offered(model))) {
      return Optional.of("%s has none of %s".formatted(model.name(), words(rule.operations())));
    }
    return never(model, rule);
  }

  private Optional<String> never(Model model, Rule rule) {
    var claims = !(rule.whom() instanceof Whom.Public || rule.whom() instanceof Whom.Resource);
    var prospects = new Prospects(definition, claims);
    var holds = rule.row().isEmpty() || prospects.of(model, rule.row().get()).canHold();
    if (holds) {
      return Optional.empty();
    }
    return Optional.of(
        !claims && new Prospects(definition, true).of(model, rule.row().orElseThrow()).canHold()
            ? "%s have no claims, so that its condition never holds"
                .formatted(Whoms.text(rule.whom()))
            : "its condition can never hold");
  }

  private void field(ModelDraft draft, Column<?> column, Policy policy) {
    var rulings = policy.of(column);
    if (rulings.isEmpty()) {
      return;
    }
    var model = definition.model(draft.name()).orElseThrow();
    var field = model.field(draft.memberName(column.name())).orElseThrow();
    var providers =
        policy.of(draft.model()).stream()
            .flatMap(ruling -> ruling.rule().whom().providers().stream())
            .collect(Collectors.toSet());
    for (var ruling : rulings) {
      var rule = ruling.rule();
      var reason =
          Collections.disjoint(rule.operations(), offered(model, field))
              ? Optional.of("%s has none of %s".formatted(column, words(rule.operations())))
              : Collections.disjoint(rule.whom().providers(), providers)
                  ? Optional.of(
                      "no rule of %s admits %s".formatted(model.name(), Whoms.text(rule.whom())))
                  : never(model, rule);
      reason.ifPresent(text ->
          warnings.add(
              ruling
                  .site()
                  .problem(
                      "This rule admits nobody: %s. Correct it or take it out.".formatted(text))));
    }
  }

  private void reassigned(Map<Model, List<Ruling>> models) {
    Map<Site, Set<String>> fields = new LinkedHashMap<>();
    models.forEach((model, rulings) -> {
      for (var ruling : rulings) {
        var given = new Reassignment(model).fields(ruling.rule());
        if (!given.isEmpty()
            && offered(model).contains(Operation.UPDATE)
            && idle(model, ruling.rule()).isEmpty()) {
          fields.computeIfAbsent(ruling.site(), _ -> new TreeSet<>()).addAll(given);
        }
      }
    });
    fields.forEach((site, names) ->
        warnings.add(
            site.problem(
                "Whom this rule admits may give rows to others by an update of %s. Say whenNew(…), or give the field rules without UPDATE."
                    .formatted(String.join(", ", names)))));
  }

  private static Set<Operation> offered(Model model) {
    var operations =
        model.readOnly() ? EnumSet.copyOf(Operation.READ.each()) : EnumSet.allOf(Operation.class);
    operations.removeAll(model.disabled());
    return operations;
  }

  private static Set<Operation> offered(Model model, Field field) {
    var operations = offered(model);
    if (!field.column().writable()) {
      operations.removeAll(EnumSet.of(Operation.CREATE, Operation.UPDATE));
    }
    return operations;
  }

  private static String words(Set<Operation> operations) {
    return operations.stream().map(Operation::name).collect(Collectors.joining(", "));
  }
}
