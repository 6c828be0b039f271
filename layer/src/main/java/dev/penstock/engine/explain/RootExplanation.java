package dev.penstock.engine.explain;

import dev.penstock.definition.Operation;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.prepared.Steps;
import java.util.List;

/** Explains one root field with all that lies below it. */
final class RootExplanation {
  private final Stages stages;
  private final Access access;

  RootExplanation(Stages stages, Access access) {
    this.stages = stages;
    this.access = access;
  }

  List<Explained> of(Root root) {
    return switch (root) {
      case Root.Answered answered -> List.of(answered(answered));
      case Root.Many many -> {
        var subject = new Subject(many.key(), "Query", many.fieldName());
        yield new ReadExplanation(stages, access, subject, many.model(), Operation.LIST)
            .of(many, many.arguments());
      }
      case Root.One one when one.operation() == Operation.GET -> {
        var subject = new Subject(one.key(), "Query", one.fieldName());
        yield new ReadExplanation(stages, access, subject, one.model(), Operation.GET)
            .of(one, one.arguments());
      }
      case Root.One one ->
          new ChangeExplanation(
                  stages, access, new Subject(one.key(), "Mutation", one.fieldName()), one)
              .all();
      case Root.Custom custom -> new CustomExplanation(stages, access, custom).all();
    };
  }

  private Explained answered(Root.Answered root) {
    var subject = new Subject(root.key(), "Query", root.fieldName());
    return Steps.denial(access, root)
        .map(denial -> subject.refused(access, denial, List.of()))
        .orElseGet(() -> subject.explained(Outcome.ALLOWED, Told.ALLOWED, List.of(), List.of()));
  }
}
