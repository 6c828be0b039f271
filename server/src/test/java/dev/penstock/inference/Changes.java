package dev.penstock.inference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Inputs of mutations. They leave out what docs/explanation/authorization.md calls known, and
 * nothing else: a new row does not take a key or a unique value of a row that is not seen, and no
 * row is made to refer to one that is not seen. The constraints of the database would tell.
 */
final class Changes {
  private static final int ABSENT = 90_000;

  private final ApiShape shape;
  private final Random random;
  private final RandomValue values;
  private final Map<String, List<String>> seen = new HashMap<>();
  private final Map<String, List<String>> apart = new HashMap<>();
  private final Map<String, List<String>> unique = new HashMap<>();
  private final List<String> pairs = new ArrayList<>();
  private int made = 10_000;

  /**
   * @param both databases
   */
  Changes(
      ApiShape shape,
      Random random,
      Sightings sightings,
      Policy policy,
      Visitor visitor,
      List<Connection> both)
      throws SQLException {
    this.shape = shape;
    this.random = random;
    for (var table : Office.SHOWN) {
      apart.put(table.name(), apart(sightings, table, both));
      seen.put(table.name(), sightings.keys(both.getFirst(), table, sightings.seen(table)));
      for (var column : table.others()) {
        if (Office.isUnique(table, column)) {
          var where =
              "%s and (%s) and r.%s is not null"
                  .formatted(
                      policy.admits(table, Act.READING, visitor),
                      policy.reads(table, column, Act.GET, visitor),
                      column);
          unique.put(table.name() + "." + column, values(both.getFirst(), table, column, where));
        }
      }
    }
    this.values =
        new RandomValue(
            shape,
            random,
            Office.SHOWN.stream()
                .flatMap(table -> apart(table.name()).stream())
                .map(key -> Integer.valueOf(key.split(",")[0]))
                .toList());
    Set<String> taken = new HashSet<>();
    for (var connection : both) {
      taken.addAll(sightings.keys(connection, Office.table("Member"), "true"));
    }
    for (var team : seen("teams")) {
      for (var account : seen("accounts")) {
        if (!taken.contains(team + "," + account)) {
          pairs.add(team + "," + account);
        }
      }
    }
  }

  /** Keys of rows that only one of the two has. */
  private static List<String> apart(Sightings sightings, Table table, List<Connection> both)
      throws SQLException {
    var left = sightings.keys(both.getFirst(), table, "true");
    var right = sightings.keys(both.getLast(), table, "true");
    List<String> all = new ArrayList<>(left);
    all.addAll(right);
    return all.stream().filter(key -> left.contains(key) != right.contains(key)).toList();
  }

  private List<String> apart(String table) {
    return apart.getOrDefault(table, List.of());
  }

  /** What other arguments take their values from. */
  RandomValue values() {
    return values;
  }

  private static List<String> values(
      Connection connection, Table table, String column, String where) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select r.%s from %s r where %s order by 1"
                    .formatted(column, table.name(), where))) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private List<String> seen(String table) {
    return seen.getOrDefault(table, List.of());
  }

  /** `(input: …, condition: …)` */
  String arguments(Draft draft, ApiShape.Field field) {
    List<String> parts = new ArrayList<>();
    for (var argument : field.arguments()) {
      if (argument.name().equals("input")) {
        parts.add(draft.argument("input", argument.type(), input(field.name(), argument.type())));
      } else if (random.nextInt(3) == 0) {
        parts.add(
            draft.argument(
                argument.name(), argument.type(), values.of(argument.name(), argument.type())));
      }
    }
    return "(" + String.join(", ", parts) + ")";
  }

  private Map<String, @Nullable Object> input(String mutation, ApiShape.Type type) {
    var table = Office.table(mutation.substring("create".length()));
    var creates = mutation.startsWith("create");
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    key(table, creates, input);
    var likely = creates ? 60 : 100 / Math.max(1, table.others().size());
    shape
        .inputs(type.bare().name())
        .filter(each -> !table.key().contains(table.column(each.name())))
        .filter(each -> each.type().isRequired() || random.nextInt(100) < likely)
        .forEach(
            each -> input.put(each.name(), value(table, table.column(each.name()), each.type())));
    return input;
  }

  private void key(Table table, boolean creates, Map<String, @Nullable Object> input) {
    if (!creates) {
      var known = random.nextInt(3) > 0 ? seen(table.name()) : apart(table.name());
      if (!known.isEmpty() && random.nextInt(4) > 0) {
        put(table, Policy.picked(known, random), input);
      } else {
        table.key().forEach(column -> input.put(Table.field(column), anyKey(column)));
      }
      return;
    }
    switch (table.name()) {
      case "members" -> put(table, newPair(), input);
      case "comments" -> {
        var known = seen("comments");
        if (!known.isEmpty() && random.nextInt(4) == 0) {
          put(table, Policy.picked(known, random), input);
        } else {
          input.put("taskId", reference("task_id"));
          input.put("no", made++);
        }
      }
      default -> {
        var known = seen(table.name());
        if (!known.isEmpty() && random.nextInt(5) == 0) {
          put(table, Policy.picked(known, random), input);
        } else if (!table.name().equals("tasks") || random.nextBoolean()) {
          input.put("id", made++);
        }
      }
    }
  }

  private int anyKey(String column) {
    return column.equals("no") ? 1 + random.nextInt(5) : values.key();
  }

  /** A pair that no row has, one that is seen, or one of which a part is nowhere. */
  private String newPair() {
    var known = seen("members");
    return switch (random.nextInt(4)) {
      case 0 -> reference("team_id") + "," + ABSENT;
      case 1 -> known.isEmpty() ? ABSENT + "," + ABSENT : Policy.picked(known, random);
      default -> pairs.isEmpty() ? ABSENT + "," + ABSENT : pairs.removeLast();
    };
  }

  private static void put(Table table, String key, Map<String, @Nullable Object> input) {
    var parts = key.split(",");
    for (var i = 0; i < parts.length; i++) {
      input.put(Table.field(table.key().get(i)), Integer.valueOf(parts[i]));
    }
  }

  private int reference(String column) {
    var rows = seen(Office.referred(column).name());
    return rows.isEmpty() || random.nextInt(8) == 0
        ? ABSENT
        : Integer.parseInt(Policy.picked(rows, random));
  }

  private @Nullable Object value(Table table, String column, ApiShape.Type type) {
    if (random.nextInt(30) == 0) {
      return null;
    }
    if (Office.isUnique(table, column)) {
      var known = unique.getOrDefault(table.name() + "." + column, List.of());
      return known.isEmpty() || random.nextInt(3) > 0 ? "w" + made++ : Policy.picked(known, random);
    }
    if (Office.isReference(column)) {
      return reference(column);
    }
    var value = Words.of(table, column, random);
    return value instanceof String text && type.bare().kind().equals("ENUM")
        ? new RandomValue.Label(text)
        : value;
  }
}
