package dev.penstock.engine.prepared;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Failure;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Admission;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.Prepared;

/** Finds out how root fields are answered, or why not. */
public final class Steps {
  private final Admission admission;
  private final Answers answers;

  public Steps(Admission admission, Answers answers) {
    this.admission = admission;
    this.answers = answers;
  }

  /**
   * The same for every caller of one shape.
   *
   * @throws Failure.Exception when the field cannot be planned
   */
  public Step of(Caller caller, Root root) {
    var refusal = admission.refusal(caller, root);
    if (refusal.isPresent()) {
      return new Step(root.key(), Step.Kind.GATEWAY, refused(refusal.get()));
    }
    return switch (root) {
      case Root.Answered(var key, _, var json) -> new Step(key, Step.Kind.GATEWAY, answered(json));
      case Root.One _, Root.Many _ ->
          new Step(root.key(), Step.Kind.DATABASE, answers.prepare(root));
    };
  }

  private static Prepared refused(Failure failure) {
    return _ ->
        (_, _) -> {
          throw new Failure.Exception(failure);
        };
  }

  private static Prepared answered(byte[] json) {
    return _ -> (_, sink) -> sink.append(json);
  }
}
