package dev.penstock.inference;

import dev.penstock.testing.TestDatabase.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a visitor may come to know of a database, by one query in hand-written SQL: the
 * rows and values that it may read, which rows it may change, which of them belong together, and
 * what docs/explanation/authorization.md says that rules do not hide.
 */
final class Sightings {
  private final Policy policy;
  private final Visitor visitor;
  private final Kind kind;
  private final List<String> queries = new ArrayList<>();

  Sightings(Policy policy, Visitor visitor, Kind kind) {
    this.policy = policy;
    this.visitor = visitor;
    this.kind = kind;
    for (var table : Office.SHOWN) {
      rows(table);
      changes(table);
      truths(table);
    }
    for (var tie : Office.TIES) {
      var seen = seen(tie.from()) + " and " + seen(tie.to()).replaceAll("\\br\\.", "s.");
      query(
          "belongs",
          Stream.concat(keys("r", tie.from()), keys("s", tie.to())).toList(),
          "%s r, %s s".formatted(tie.from().name(), tie.to().name()),
          tie.on() + " and " + seen);
    }
    cannotBeDeleted();
    sums();
  }

  private static Stream<String> keys(String row, Table table) {
    return table.key().stream().map(column -> row + "." + column);
  }

  private void rows(Table table) {
    for (var act : Act.READING) {
      List<String> values = new ArrayList<>();
      keys("r", table).forEach(values::add);
      for (var column : table.others()) {
        values.add(
            "case when (%s) is true then coalesce(cast(r.%s as TEXT), '~') else '#' end"
                .formatted(policy.reads(table, column, act, visitor), column));
      }
      query(act.name(), values, table.name() + " r", policy.admits(table, List.of(act), visitor));
      computed(table, act);
    }
  }

  /** Computed fields have the rules of their model, whatever columns they are made from. */
  private void computed(Table table, Act act) {
    for (var column : table.others()) {
      if (Office.isComputedFrom(table, column)) {
        var values =
            Stream.concat(
                keys("r", table), Stream.of("coalesce(cast(r.%s as TEXT), '~')".formatted(column)));
        query(
            "computed " + act,
            values.toList(),
            table.name() + " r",
            policy.grants(table.model(), act, visitor));
      }
    }
  }

  /** Each list of rules decides about other fields. */
  private void changes(Table table) {
    var update = policy.admits(table, List.of(Act.UPDATE), visitor);
    for (var place : policy.places(table)) {
      for (var act : List.of(Act.UPDATE, Act.DELETE)) {
        known(act + " " + place, table, update + " and " + policy.grants(place, act, visitor));
      }
    }
    known("DELETE", table, deletable(table));
  }

  private String deletable(Table table) {
    return policy.places(table).stream()
        .map(place -> policy.grants(place, Act.DELETE, visitor))
        .collect(Collectors.joining(" and "));
  }

  /** A row that stays visible by another rule tells whether this one holds. */
  private void truths(Table table) {
    policy
        .atoms(table)
        .forEach(atom -> {
          known(atom.rule(), table, seen(table) + " and " + atom.holds().apply(visitor));
          atom.reveals()
              .forEach(reveal ->
                  queries.add(
                      "select concat_ws('|', 'leads', z.k1, z.k2) from (select q.* from (%s) q) z"
                          .formatted(named(reveal.apply(visitor)))));
        });
  }

  private static String named(String query) {
    var comma = query.indexOf(',');
    var from = query.indexOf(" from ");
    return query.substring(0, comma)
        + " as k1,"
        + query.substring(comma + 1, from)
        + " as k2"
        + query.substring(from);
  }

  private void known(String label, Table table, String condition) {
    query(label, keys("r", table).toList(), table.name() + " r", condition);
  }

  /**
   * A foreign key that forbids a delete tells that there is a row which refers to it. Which ones:
   * when the visitor takes one of them away, the rest decides.
   */
  private void cannotBeDeleted() {
    query(
        "referred",
        List.of("r.id", "d.id"),
        "tasks d join projects r on r.id = d.project_id",
        deletable(Office.table("Project")));
  }

  /** Who sees sums sees the parts once the others are gone. */
  private void sums() {
    query(
        "part",
        List.of("d.id", "r.project_id", "coalesce(cast(d.effort as TEXT), '~')"),
        "tasks d join project_totals r on r.project_id = d.project_id",
        seen(Office.table("ProjectTotal")));
  }

  /** A row is there for the visitor. */
  String seen(Table table) {
    return policy.admits(table, EnumSet.complementOf(EnumSet.of(Act.CREATE)), visitor);
  }

  private void query(String label, List<String> values, String from, String where) {
    queries.add(
        "select concat_ws('|', '%s', %s) from %s where (%s) is true"
            .formatted(
                (label + " " + from).replace("'", ""), String.join(", ", values), from, where));
  }

  private String text(String query) {
    return query.replace("TEXT", kind == Kind.POSTGRESQL ? "text" : "char");
  }

  /** In one order, whatever the database's. */
  List<String> in(Connection connection) throws SQLException {
    List<String> all = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(text(String.join("\nunion all ", queries)))) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    Collections.sort(all);
    return all;
  }

  /** What of it are rows and values that can be read. */
  List<String> values(Connection connection) throws SQLException {
    return in(connection).stream()
        .filter(line -> Act.READING.stream().anyMatch(act -> line.startsWith(act + " ")))
        .toList();
  }

  /** The keys of rows for which SQL holds, as they stand between commas. */
  List<String> keys(Connection connection, Table table, String where) throws SQLException {
    var values = String.join(", ", table.key().stream().map(column -> "r." + column).toList());
    var sql =
        "select concat_ws(',', %s) from %s r where %s order by 1"
            .formatted(values, table.name(), where);
    List<String> keys = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }

  /** SQL that the visitor does not read a column of a row. */
  String unread(Table table, String column) {
    return Act.READING.stream()
        .map(act ->
            "((%s) is not true or (%s) is not true)"
                .formatted(
                    policy.admits(table, List.of(act), visitor),
                    policy.reads(table, column, act, visitor)))
        .collect(Collectors.joining(" and "));
  }
}
