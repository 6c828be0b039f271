package dev.penstock.engine.explain;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Origin;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Demand;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Rights;
import dev.penstock.engine.prepared.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Explains a create, an update or a delete. */
final class ChangeExplanation {
  private final Stages stages;
  private final Access access;
  private final Subject subject;
  private final Root.One root;
  private final Model model;
  private final Rights rights;

  ChangeExplanation(Stages stages, Access access, Subject subject, Root.One root) {
    this.stages = stages;
    this.access = access;
    this.subject = subject;
    this.root = root;
    this.model = root.model();
    this.rights = stages.planner().rights(access, subject.denial());
  }

  List<Explained> all() {
    var judgements = access.why(model, root.operation());
    var denial = Steps.denial(access, root);
    if (denial.isPresent()) {
      return List.of(subject.refused(access, denial.get(), judgements));
    }
    List<Explained> parts = new ArrayList<>();
    try {
      planned(stages.mutations().plan(root, access), judgements, parts);
    } catch (Failure.Exception e) {
      var found = inputs(demands(), Optional.empty());
      found.addAll(arguments());
      parts.add(subject.failed(e.failure(), found, judgements));
      parts.addAll(found);
    }
    return parts;
  }

  private void planned(Mutation mutation, List<Judgement> judgements, List<Explained> parts) {
    var demands = demands();
    var conditions = new ChangeConditions(stages.spelled(), rights, mutation);
    var ofRow =
        demands.stream()
            .filter(demand -> demand.field().isEmpty())
            .flatMap(demand -> conditions.of(demand).stream())
            .toList();
    var certain = demands.stream().allMatch(demand -> demand.grant().isCertain());
    parts.add(
        subject.explained(
            certain ? Outcome.ALLOWED : Outcome.WHERE,
            certain ? Told.ALLOWED : Told.change(root.operation()),
            ofRow,
            judgements));
    parts.addAll(inputs(demands, Optional.of(conditions)));
    parts.addAll(set(mutation.values(), demands));
    parts.addAll(arguments());
    var plan = stages.planner().answer(mutation);
    parts.addAll(new RowExplanation(stages.spelled(), access, mutation.rights(), plan).below(root));
  }

  /** Nothing where a rule cannot even set its values. */
  private List<Demand> demands() {
    try {
      return stages.mutations().demands(root, access);
    } catch (Failure.Exception _) {
      return List.of();
    }
  }

  private List<Explained> inputs(List<Demand> demands, Optional<ChangeConditions> conditions) {
    List<Explained> inputs = new ArrayList<>();
    for (var demand : demands) {
      demand
          .field()
          .ifPresent(field ->
              inputs.add(
                  input(
                      field,
                      outcome(demand),
                      told(demand),
                      conditions.map(each -> each.of(demand)).orElse(List.of()),
                      List.of(access.why(model, field, demand.operation())))));
    }
    return inputs;
  }

  private static Outcome outcome(Demand demand) {
    if (demand.grant().isDenied()) {
      return Outcome.REFUSED;
    }
    return demand.grant().isCertain() ? Outcome.ALLOWED : Outcome.WHERE;
  }

  private static String told(Demand demand) {
    return switch (outcome(demand)) {
      case REFUSED ->
          demand.operation() == Operation.DELETE
              ? "refuses the whole: the caller may not make it null"
              : "refuses the whole: the caller may not write it";
      case WHERE -> "only in a row for which the condition holds";
      case ALLOWED, DENIED, UNREAD, FAILED -> Told.ALLOWED;
    };
  }

  /** What rules write into the row. */
  private List<Explained> set(Map<Field, @Nullable Given> values, List<Demand> demands) {
    List<Explained> set = new ArrayList<>();
    values.forEach((field, value) -> {
      var asked = demands.stream().anyMatch(demand -> demand.field().equals(Optional.of(field)));
      if (value != null && !asked) {
        setter(value)
            .ifPresent(setter ->
                set.add(
                    input(
                        field,
                        Outcome.ALLOWED,
                        "set to %s by a rule".formatted(setter),
                        List.of(),
                        List.of())));
      }
    });
    return set;
  }

  private static Optional<String> setter(Given value) {
    return switch (value.origin()) {
      case Origin.Claim(var name, _) ->
          Optional.of("claim(%s)".formatted(ConditionText.quoted(name)));
      case Origin.Definition(String text) -> Optional.of(ConditionText.quoted(text));
      case Origin.Definition(var other) -> Optional.of(other.toString());
      case Origin.Request _, Origin.Gateway _ -> Optional.empty();
    };
  }

  private Explained input(
      Field field,
      Outcome outcome,
      String told,
      List<Demanded> demanded,
      List<Judgement> judgements) {
    return new Explained(
        "%s(input.%s)".formatted(subject.key(), field.name()),
        Part.INPUT,
        model.name(),
        field.name(),
        outcome,
        told,
        demanded,
        judgements);
  }

  private List<Explained> arguments() {
    var sighting =
        new Sighting(access, Operation.GET, field -> rights.ofAny(model, field, Operation.GET));
    var condition = root.arguments().get("condition");
    return condition == null
        ? List.of()
        : new ArgumentExplanation(
                model, subject.key(), sighting, part -> stages.spelled().changed(model, part))
            .of(Map.of("condition", condition));
  }
}
