package dev.penstock.engine.auth;

import dev.penstock.definition.Operation;
import java.util.List;

/**
 * What the rules of one place make of a caller who asks for an operation.
 *
 * @param verdicts of each rule, in the order of the definition
 * @param grant what they come to
 */
public record Judgement(Scope scope, Operation operation, List<Verdict> verdicts, Grant grant) {
  public Judgement {
    verdicts = List.copyOf(verdicts);
  }
}
