package dev.penstock.inference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Random rows of the whole office, as SQL. */
final class Rows {
  private static final List<Integer> COUNTS = List.of(8, 20, 26, 20, 40, 40, 8, 30, 25);

  private Rows() {}

  /** Statements that fill the tables; keys count from 1. */
  static String of(Random random) {
    var script = new StringBuilder();
    for (var i = 0; i < Office.STORED.size(); i++) {
      var table = Office.STORED.get(i);
      List<String> rows = new ArrayList<>();
      Set<String> keys = new LinkedHashSet<>();
      for (var row = 1; row <= COUNTS.get(i); row++) {
        var key = key(table, row, random);
        if (keys.add(key) || table.equals(Office.PROJECT_TAGS)) {
          rows.add("(" + key + values(table, row, random) + ")");
        }
      }
      script.append(
          "insert into %s (%s) values\n  %s;\n"
              .formatted(
                  table.name(), String.join(", ", table.columns()), String.join(",\n  ", rows)));
    }
    return script.toString();
  }

  private static String key(Table table, int row, Random random) {
    return table.key().stream()
        .map(column ->
            column.equals("id")
                ? String.valueOf(row)
                : column.equals("no")
                    ? String.valueOf(1 + random.nextInt(5))
                    : reference(column, random))
        .collect(Collectors.joining(", "));
  }

  private static String reference(String column, Random random) {
    var table = Office.STORED.indexOf(Office.referred(column));
    return String.valueOf(1 + random.nextInt(COUNTS.get(table)));
  }

  private static String values(Table table, int row, Random random) {
    List<String> columns = new ArrayList<>(table.others());
    columns.addAll(table.concealed());
    return columns.stream()
        .map(column -> ", " + value(table, column, row, random))
        .collect(Collectors.joining());
  }

  private static String value(Table table, String column, int row, Random random) {
    if (Office.isUnique(table, column)) {
      return "'n" + row + (column.equals("email") ? "@x'" : "'");
    }
    return Office.isReference(column)
        ? reference(column, random)
        : Words.literal(Words.of(table, column, random));
  }
}
