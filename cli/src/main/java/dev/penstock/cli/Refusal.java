package dev.penstock.cli;

import java.util.List;

/** Ends a command with an exit code and the lines that tell the operator why and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;
  private final transient List<String> lines;

  Refusal(int exitCode, String line) {
    this(exitCode, List.of(line));
  }

  Refusal(int exitCode, List<String> lines) {
    super(String.join("\n", lines));
    this.exitCode = exitCode;
    this.lines = List.copyOf(lines);
  }

  int exitCode() {
    return exitCode;
  }

  List<String> lines() {
    return lines;
  }
}
