package dev.penstock.cli;

import java.util.List;

/** Ends a command with an exit code and the lines that tell the operator why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final transient List<String> lines;
  private final transient List<Problem> problems;

  Refusal(int exitCode, String line) {
    this(exitCode, List.of(line));
  }

  Refusal(int exitCode, List<String> lines) {
    this(exitCode, lines, List.of());
  }

  private Refusal(int exitCode, List<String> lines, List<Problem> problems) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
    this.problems = List.copyOf(problems);
  }

  /** Tells what is wrong in the schema files, in their order and each thing once. */
  static Refusal of(List<Problem> problems) {
    var inOrder = problems.stream().sorted(Problem.IN_ORDER).distinct().toList();
    return new Refusal(ExitCode.SCHEMA, inOrder.stream().map(Problem::toString).toList(), inOrder);
  }

  int exitCode() {
    return exitCode;
  }

  List<String> lines() {
    return lines;
  }

  /** The same by place, where it is about places in the schema files; otherwise empty. */
  List<Problem> problems() {
    return problems;
  }
}
