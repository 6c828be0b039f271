package dev.penstock.schema;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a customisation, told together. */
public final class SchemaProblems extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  SchemaProblems(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
