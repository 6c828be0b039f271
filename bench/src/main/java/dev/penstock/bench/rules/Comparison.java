package dev.penstock.bench.rules;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.measure.Answers;
import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.ServerSettings;
import dev.penstock.bench.query.Query;
import dev.penstock.testing.TestDatabase;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets callers of different rules read the same rows of one database, in turn.
 *
 * @param progress hears what is being done
 */
record Comparison(
    Owners owners,
    List<Query> reads,
    List<Ruling> rulings,
    Load load,
    int rounds,
    Duration round,
    Duration warmUp,
    Consumer<String> progress) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  List<Result> on(TestDatabase.Kind kind) throws SQLException {
    progress.accept("%s: loading the data".formatted(kind));
    try (var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING);
        var _ = ServerSettings.forMeasuring(database)) {
      DataSet.load(database, Size.OWNED);
      owners.prepare(database);
      return on(database);
    }
  }

  private List<Result> on(TestDatabase database) {
    List<Ruled> all = new ArrayList<>();
    try (var issuer = Issuer.start()) {
      progress.accept("%s: starting the servers".formatted(database.kind()));
      rulings.forEach(ruling -> all.add(Ruled.start(ruling, database, issuer)));
      progress.accept("%s: comparing the answers".formatted(database.kind()));
      try (var answers = new Answers()) {
        reads.forEach(read -> answers.compare(read, List.copyOf(all)));
      }
      return measured(database, all);
    } finally {
      all.forEach(Ruled::close);
    }
  }

  private List<Result> measured(TestDatabase database, List<Ruled> all) {
    var server = Processes.listeningAt(URI.create(database.url()).getPort());
    var cells =
        reads.stream()
            .flatMap(read -> all.stream().map(ruled -> new Rounds(read, ruled, server)))
            .toList();
    progress.accept("%s: warming up".formatted(database.kind()));
    for (var ruled : all) {
      var own = cells.stream().filter(cell -> cell.ruled().equals(ruled)).toList();
      for (var second = 0; second < warmUp.toSeconds(); second++) {
        own.get(second % own.size()).warmUp(load, SECOND);
      }
    }
    for (var read : reads) {
      progress.accept("%s: %s".formatted(database.kind(), read.name()));
      var turn = cells.stream().filter(cell -> cell.query().equals(read)).toList();
      for (var number = 0; number < rounds; number++) {
        turned(turn, number).forEach(cell -> cell.measure(load, round));
      }
    }
    return cells.stream().map(Rounds::result).toList();
  }

  /** Each begins as often as every other, and follows each neighbour as often as it goes before. */
  private static List<Rounds> turned(List<Rounds> turn, int number) {
    List<Rounds> turned = new ArrayList<>(turn);
    Collections.rotate(turned, number / 2);
    return number % 2 == 0 ? turned : turned.reversed();
  }
}
