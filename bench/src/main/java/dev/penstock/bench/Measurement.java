package dev.penstock.bench;

import dev.penstock.bench.contestant.Contestant;
import dev.penstock.bench.contestant.Contestants;
import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.measure.Answers;
import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Machine;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.ServerSettings;
import dev.penstock.bench.measure.StatementLog;
import dev.penstock.bench.query.Queries;
import dev.penstock.bench.query.Query;
import dev.penstock.bench.report.Circumstances;
import dev.penstock.bench.report.Entry;
import dev.penstock.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Measures all contestants on one database. */
final class Measurement {
  private final Plan plan;
  private final Load load;
  private final Consumer<String> progress;
  private final Consumer<List<Entry>> told;

  /**
   * A measurement of a plan.
   *
   * @param progress hears what is being done
   * @param told hears the entries of a database so far, whenever a query was measured
   */
  Measurement(Plan plan, Consumer<String> progress, Consumer<List<Entry>> told) {
    this.plan = plan;
    this.load = new Load(plan.connections());
    this.progress = progress;
    this.told = told;
  }

  List<Entry> on(TestDatabase.Kind kind) throws SQLException {
    progress.accept("%s: loading the data".formatted(kind));
    try (var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING);
        var _ = ServerSettings.forMeasuring(database)) {
      DataSet.load(database, Size.STORE);
      DataSet.load(database, plan.large());
      progress.accept("%s: starting the contestants".formatted(kind));
      try (var contestants = Contestants.start(plan.repository(), database, plan.contestants())) {
        return measure(database, contestants.list());
      }
    }
  }

  private List<Entry> measure(TestDatabase database, List<Contestant> contestants)
      throws SQLException {
    var queries =
        Queries.on(database).stream()
            .filter(query -> plan.queries().contains(query.shape()))
            .filter(query ->
                query.freshness() == Query.Freshness.SAME_DOCUMENT
                    || plan.neverSeen().contains(query.shape()))
            .toList();
    progress.accept("%s: comparing the answers".formatted(database.kind()));
    try (var answers = new Answers()) {
      queries.forEach(query -> answers.compare(query, contestants));
    }
    var cells = cells(database, queries, contestants);
    var statements = statements(database, cells);
    warmUp(database, cells);
    var circumstances = circumstances(database);
    List<Entry> entries = new ArrayList<>();
    for (var query : queries) {
      var turn = cells.stream().filter(cell -> cell.query().equals(query)).toList();
      measure(turn);
      turn.forEach(cell ->
          entries.add(cell.entry(Optional.ofNullable(statements.get(cell)), circumstances)));
      told.accept(entries);
    }
    return entries;
  }

  private Circumstances circumstances(TestDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      return new Circumstances(
          database.kind().name().toLowerCase(Locale.ROOT),
          LocalDate.now(ZoneOffset.UTC).toString(),
          Machine.description(),
          Runtime.version().toString(),
          product(database.kind())
              + " "
              + connection.getMetaData().getDatabaseProductVersion().replaceFirst("-.*", ""),
          plan.connections());
    }
  }

  /** The driver takes MariaDB for a MySQL. */
  private static String product(TestDatabase.Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL -> "MySQL";
      case MARIADB -> "MariaDB";
    };
  }

  private static List<Cell> cells(
      TestDatabase database, List<Query> queries, List<Contestant> contestants) {
    var server = Processes.listeningAt(URI.create(database.url()).getPort());
    List<Cell> cells = new ArrayList<>();
    for (var query : queries) {
      for (var contestant : contestants) {
        if (contestant.takes(query)) {
          cells.add(new Cell(query, contestant, server));
        }
      }
    }
    return cells;
  }

  /** One request of each cell, with the database's log switched on. */
  private static Map<Cell, StatementLog.Count> statements(TestDatabase database, List<Cell> cells)
      throws SQLException {
    Map<Cell, StatementLog.Count> counts = new HashMap<>();
    var log = StatementLog.open(database);
    if (log.isEmpty()) {
      return counts;
    }
    try (var open = log.get();
        var answers = new Answers()) {
      for (var cell : cells) {
        open.read();
        answers.fetch(cell.requests(), cell.requests().bodies().getFirst());
        counts.put(cell, open.count());
      }
    }
    return counts;
  }

  /** Contestants that share a process warm up together: what one compiles serves the other. */
  private void warmUp(TestDatabase database, List<Cell> cells) {
    var warmUp = new WarmUp(load, plan.warmUp());
    var processes = cells.stream().map(cell -> cell.contestant().process()).distinct().toList();
    for (var process : processes) {
      var own = cells.stream().filter(cell -> cell.contestant().process().equals(process)).toList();
      progress.accept("%s: warming up %s".formatted(database.kind(), names(own)));
      var ended = warmUp.run(own);
      progress.accept("%s: %s".formatted(database.kind(), ended));
    }
  }

  private static String names(List<Cell> cells) {
    return cells.stream()
        .map(cell -> cell.contestant().name())
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  /** In turns, there and back, so that what changes on the machine meets all alike. */
  private void measure(List<Cell> cells) {
    for (var round = 0; round < plan.rounds(); round++) {
      for (var cell : round % 2 == 0 ? cells : cells.reversed()) {
        cell.measure(load, plan.round());
      }
    }
  }
}
