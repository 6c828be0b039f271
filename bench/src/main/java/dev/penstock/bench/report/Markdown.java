package dev.penstock.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, row by row. */
final class Markdown {
  private final List<String> lines = new ArrayList<>();

  Markdown(List<String> head) {
    row(head);
    row(Collections.nCopies(head.size(), "---"));
  }

  void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
