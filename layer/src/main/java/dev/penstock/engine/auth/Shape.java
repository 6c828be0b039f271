package dev.penstock.engine.auth;

import java.util.List;
import java.util.Set;

/**
 * What callers have in common that every rule treats alike: they may share a plan, each with the
 * values of its own claims.
 *
 * @param answers to the questions that rules ask about callers of this standing
 * @param deniedFields what a custom authorizer denies, each as `Type.field`
 */
public record Shape(Standing standing, List<Integer> answers, Set<String> deniedFields) {
  public Shape {
    answers = List.copyOf(answers);
    deniedFields = Set.copyOf(deniedFields);
  }
}
