package dev.penstock.inference;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Changes a database at random wherever a visitor does not see it. A change that shows in {@link
 * Sightings} is taken back.
 */
final class Disguise {
  /** Keys of rows that only one of the two databases has; no request makes such a one. */
  static final int FIRST = 100;

  static final int LAST = 160;

  private final Connection connection;
  private final Sightings sightings;
  private final Random random;
  private final List<String> before;

  Disguise(Connection connection, Sightings sightings, Random random) throws SQLException {
    this.connection = connection;
    this.sightings = sightings;
    this.random = random;
    this.before = sightings.in(connection);
  }

  /** How many changes of so many were not seen. */
  int change(int attempts) throws SQLException {
    var kept = 0;
    connection.setAutoCommit(false);
    for (var i = 0; i < attempts; i++) {
      if (isKept(attempt())) {
        kept++;
      }
    }
    connection.setAutoCommit(true);
    return kept;
  }

  private boolean isKept(String sql) throws SQLException {
    if (sql.isEmpty()) {
      return false;
    }
    try (var statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) > 0 && sightings.in(connection).equals(before)) {
        connection.commit();
        return true;
      }
    } catch (SQLException e) {
      // Integrity: the key is taken, or a row refers to another.
      if (e.getSQLState() == null || !e.getSQLState().startsWith("23")) {
        throw new SQLException(sql, e);
      }
    }
    connection.rollback();
    return false;
  }

  private String attempt() throws SQLException {
    var table = Policy.picked(Office.STORED, random);
    if (table.equals(Office.PROJECT_TAGS)) {
      return random.nextBoolean()
          ? inserted(table)
          : "delete from project_tags where project_id = %d and tag_id = %d"
              .formatted(1 + random.nextInt(20), 1 + random.nextInt(8));
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> inserted(table);
      case 3 -> deleted(table);
      case 4, 5 -> updated(table, Policy.picked(changeable(table), random), unseen(table));
      default -> {
        var column = Policy.picked(changeable(table), random);
        yield updated(
            table,
            column,
            table.concealed().contains(column) ? "true" : sightings.unread(table, column));
      }
    };
  }

  private static List<String> changeable(Table table) {
    List<String> columns = new ArrayList<>(table.others());
    columns.addAll(table.concealed());
    return columns;
  }

  private String unseen(Table table) {
    return "(%s) is not true".formatted(sightings.seen(table));
  }

  private String updated(Table table, String column, String where) throws SQLException {
    var row = row(table, where);
    return row.isEmpty()
        ? ""
        : "update %s set %s = %s where %s"
            .formatted(table.name(), column, value(table, column), row);
  }

  private String deleted(Table table) throws SQLException {
    var row = row(table, unseen(table));
    return row.isEmpty() ? "" : "delete from %s where %s".formatted(table.name(), row);
  }

  private String row(Table table, String where) throws SQLException {
    var keys = sightings.keys(connection, table, where);
    if (keys.isEmpty()) {
      return "";
    }
    var key = Policy.picked(keys, random).split(",");
    var parts = new ArrayList<String>();
    for (var i = 0; i < key.length; i++) {
      parts.add(table.key().get(i) + " = " + key[i]);
    }
    return String.join(" and ", parts);
  }

  private String inserted(Table table) {
    var values =
        table.columns().stream()
            .map(column ->
                table.key().contains(column) && !Office.isReference(column)
                    ? String.valueOf(FIRST + random.nextInt(LAST - FIRST))
                    : value(table, column))
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s)"
        .formatted(table.name(), String.join(", ", table.columns()), values);
  }

  private String value(Table table, String column) {
    if (Office.isUnique(table, column)) {
      return "'h" + random.nextInt(1_000) + "'";
    }
    if (Office.isReference(column)) {
      var rows = column.equals("tag_id") || column.equals("team_id") ? 8 : 20;
      return String.valueOf(1 + random.nextInt(rows));
    }
    // Too large for the expressions of computed fields, which fail where they are evaluated.
    return Office.isComputedFrom(table, column) && random.nextBoolean()
        ? "50"
        : Words.literal(Words.of(table, column, random));
  }
}
