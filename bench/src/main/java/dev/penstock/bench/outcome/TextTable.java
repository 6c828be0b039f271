package dev.penstock.bench.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table for a terminal: the first column is words, the others are figures. */
public final class TextTable {
  private final List<List<String>> lines = new ArrayList<>();

  public TextTable(String... heads) {
    lines.add(List.of(heads));
  }

  /** Adds a line with as many cells as there are heads. */
  public TextTable line(String... cells) {
    if (cells.length != lines.getFirst().size()) {
      throw new IllegalArgumentException(
          "%d cells below %d heads".formatted(cells.length, lines.getFirst().size()));
    }
    lines.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    var widths =
        IntStream.range(0, lines.getFirst().size())
            .map(place -> lines.stream().mapToInt(line -> line.get(place).length()).max().orElse(0))
            .toArray();
    return lines.stream().map(line -> text(line, widths)).collect(Collectors.joining("\n"));
  }

  private static String text(List<String> line, int[] widths) {
    return IntStream.range(0, line.size())
        .mapToObj(place -> {
          var space = " ".repeat(widths[place] - line.get(place).length());
          return place == 0 ? line.get(place) + space : space + line.get(place);
        })
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }
}
