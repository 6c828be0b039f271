package dev.penstock.engine.explain;

import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Judgement;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Check;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Rights;
import dev.penstock.engine.prepared.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Explains a get or a list. */
final class ReadExplanation {
  private final Stages stages;
  private final Access access;
  private final Subject subject;
  private final Model model;
  private final Operation operation;
  private final Rights rights;

  ReadExplanation(Stages stages, Access access, Subject subject, Model model, Operation operation) {
    this.stages = stages;
    this.access = access;
    this.subject = subject;
    this.model = model;
    this.operation = operation;
    this.rights = stages.planner().rights(access, subject.denial());
  }

  List<Explained> of(Root root, Map<String, @Nullable Argument> arguments) {
    var judgements = access.why(model, operation);
    var denial = Steps.denial(access, root);
    if (denial.isPresent()) {
      return List.of(subject.refused(access, denial.get(), judgements));
    }
    List<Explained> parts = new ArrayList<>();
    try {
      var plan = plan(root);
      var rows = new RowExplanation(stages.spelled(), access, rights, plan);
      parts.add(root(plan, rows, judgements));
      parts.addAll(arguments(arguments, rows.spelling(plan.root(), 0)));
      parts.addAll(rows.below(root));
    } catch (Failure.Exception e) {
      var found = arguments(arguments, Spelling.NONE);
      parts.add(subject.failed(e.failure(), found, judgements));
      parts.addAll(found);
    }
    return parts;
  }

  private Plan plan(Root root) {
    return switch (root) {
      case Root.Many many -> stages.planner().list(many, access);
      case Root.One one -> stages.planner().get(one, access);
      case Root.Answered _, Root.Custom _ ->
          throw new IllegalStateException("No rows are asked for");
    };
  }

  private Explained root(Plan plan, RowExplanation rows, List<Judgement> judgements) {
    var seen = rights.rows(model, operation);
    if (seen.equals(Condition.always())) {
      return subject.explained(Outcome.ALLOWED, Told.ALLOWED, List.of(), judgements);
    }
    var demanded =
        new Demanded(
            Demanded.Row.READ,
            ConditionText.of(access.to(model, operation).row()),
            rows.spelling(plan.root(), 0).of(seen) + asker(plan));
    return subject.explained(
        Outcome.WHERE, Told.rows(operation, seen), List.of(demanded), judgements);
  }

  /** Behind the condition, as a comment of SQL. */
  private static String asker(Plan plan) {
    return plan.root().page().check().equals(Check.NONE)
        ? ""
        : " -- compared by the gateway, in the row that the key leads to";
  }

  private List<Explained> arguments(Map<String, @Nullable Argument> arguments, Spelling spelling) {
    return new ArgumentExplanation(
            model,
            subject.key(),
            new Sighting(access, operation, field -> rights.ofSeen(model, field, operation)),
            spelling)
        .of(arguments);
  }
}
