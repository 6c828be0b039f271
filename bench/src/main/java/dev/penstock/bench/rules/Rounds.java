package dev.penstock.bench.rules;

import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.Series;
import dev.penstock.bench.query.Query;
import java.time.Duration;
import java.util.Optional;

/** One read by one caller, and the rounds that were measured so far. */
final class Rounds {
  private final Query query;
  private final Ruled ruled;
  private final Series series;

  Rounds(Query query, Ruled ruled, Optional<Processes> database) {
    this.query = query;
    this.ruled = ruled;
    this.series =
        new Series(
            "%s of %s".formatted(query.name(), ruled.name()),
            new Processes(ruled.process()),
            database);
  }

  Query query() {
    return query;
  }

  Ruled ruled() {
    return ruled;
  }

  void warmUp(Load load, Duration time) {
    series.warmUp(load, ruled.requests(query), time);
  }

  void measure(Load load, Duration time) {
    series.measure(load, ruled.requests(query), time);
  }

  Result result() {
    return new Result(query.name(), ruled.ruling(), series.rounds());
  }
}
