package dev.penstock.bench.rules;

import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.WrongAnswer;
import dev.penstock.bench.query.Query;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One read by one caller, and the rounds that were measured so far. */
final class Rounds {
  private final Query query;
  private final Ruled ruled;
  private final Processes gateway;
  private final Optional<Processes> database;
  private final List<Round> rounds = new ArrayList<>();

  Rounds(Query query, Ruled ruled, Optional<Processes> database) {
    this.query = query;
    this.ruled = ruled;
    this.gateway = new Processes(ruled.process());
    this.database = database;
  }

  private record Round(Load.Outcome outcome, double gatewayMicros, double databaseMicros) {}

  /** Medians of all rounds; processor time in microseconds per answer. */
  record Result(
      String query,
      Ruling ruling,
      double perSecond,
      double p50Millis,
      double p99Millis,
      double gatewayMicros,
      double databaseMicros) {}

  Query query() {
    return query;
  }

  Ruled ruled() {
    return ruled;
  }

  /** Looks into every answer. */
  void warmUp(Load load, Duration time) {
    refuseFailures(load.run(ruled.requests(query), time, Load.Look.STRICT));
  }

  void measure(Load load, Duration time) {
    var gatewayBefore = gateway.processorMicros();
    var databaseBefore = databaseMicros();
    var outcome = load.run(ruled.requests(query), time, Load.Look.STATUS);
    refuseFailures(outcome);
    rounds.add(
        new Round(
            outcome,
            (double) (gateway.processorMicros() - gatewayBefore) / outcome.requests(),
            (double) (databaseMicros() - databaseBefore) / outcome.requests()));
  }

  private long databaseMicros() {
    return database.map(Processes::processorMicros).orElse(0L);
  }

  private void refuseFailures(Load.Outcome outcome) {
    if (outcome.failed() > 0 || outcome.requests() == 0) {
      throw new WrongAnswer(
          "%s failed %d of %d requests of %s."
              .formatted(ruled.name(), outcome.failed(), outcome.requests(), query.name()));
    }
  }

  Result result() {
    return new Result(
        query.name(),
        ruled.ruling(),
        median(round -> round.outcome().perSecond()),
        median(round -> round.outcome().p50Micros()) / 1e3,
        median(round -> round.outcome().p99Micros()) / 1e3,
        median(Round::gatewayMicros),
        median(Round::databaseMicros));
  }

  private double median(ToDoubleFunction<Round> value) {
    var sorted = rounds.stream().map(value::applyAsDouble).sorted().toList();
    var middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
