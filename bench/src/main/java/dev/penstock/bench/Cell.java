package dev.penstock.bench;

import dev.penstock.bench.contestant.Contestant;
import dev.penstock.bench.contestant.Requests;
import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.StatementLog;
import dev.penstock.bench.measure.WrongAnswer;
import dev.penstock.bench.query.Query;
import dev.penstock.bench.report.Circumstances;
import dev.penstock.bench.report.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One query on one contestant, and the rounds that were measured so far. */
final class Cell {
  /**
   * By how much answers may differ in size from those that were looked at one by one, when the sets
   * of values came evenly.
   */
  private static final double SIZE_TOLERANCE = 0.05;

  private final Query query;
  private final Contestant contestant;
  private final Requests requests;
  private final Processes gateway;
  private final Optional<Processes> database;
  private final List<Round> rounds = new ArrayList<>();
  private double bytesPerAnswer;

  Cell(Query query, Contestant contestant, Optional<Processes> database) {
    this.query = query;
    this.contestant = contestant;
    this.requests = contestant.requests(query);
    this.gateway = new Processes(contestant.process());
    this.database = database;
  }

  /** One measurement; times in microseconds. */
  private record Round(Load.Outcome outcome, double gatewayMicros, double databaseMicros) {}

  Query query() {
    return query;
  }

  Contestant contestant() {
    return contestant;
  }

  Requests requests() {
    return requests;
  }

  /** Lets the contestant get up to speed, and looks into every answer. */
  void warmUp(Load load, Duration duration) {
    var outcome = load.run(requests, duration, Load.Look.STRICT);
    refuseFailures(outcome);
    bytesPerAnswer = outcome.bytesPerAnswer();
  }

  void measure(Load load, Duration duration) {
    var gatewayBefore = gateway.processorMicros();
    var databaseBefore = databaseMicros();
    var outcome = load.run(requests, duration, Load.Look.STATUS);
    var gatewayMicros = gateway.processorMicros() - gatewayBefore;
    var databaseMicros = databaseMicros() - databaseBefore;
    refuseFailures(outcome);
    var uneven = (double) query.parameters().size() / outcome.requests();
    if (Math.abs(outcome.bytesPerAnswer() / bytesPerAnswer - 1) > SIZE_TOLERANCE + uneven) {
      throw new WrongAnswer(
          "%s answers %s with %.0f bytes under load, and with %.0f before; look for errors in its answers."
              .formatted(
                  contestant.name(), query.name(), outcome.bytesPerAnswer(), bytesPerAnswer));
    }
    rounds.add(
        new Round(
            outcome,
            (double) gatewayMicros / outcome.requests(),
            (double) databaseMicros / outcome.requests()));
  }

  private long databaseMicros() {
    return database.map(Processes::processorMicros).orElse(0L);
  }

  private void refuseFailures(Load.Outcome outcome) {
    if (outcome.failed() > 0 || outcome.requests() == 0) {
      throw new WrongAnswer(
          "%s failed %d of %d requests of %s."
              .formatted(contestant.name(), outcome.failed(), outcome.requests(), query.name()));
    }
  }

  Entry entry(Optional<StatementLog.Count> statements, Circumstances circumstances) {
    return new Entry(
        query.name(),
        circumstances.kind(),
        contestant.name(),
        median(round -> round.outcome().perSecond()),
        median(round -> round.outcome().p50Micros()) / 1000,
        median(round -> round.outcome().p99Micros()) / 1000,
        median(Round::gatewayMicros),
        database.isEmpty() ? null : median(Round::databaseMicros),
        statements.map(StatementLog.Count::work).orElse(null),
        statements.map(StatementLog.Count::transaction).orElse(null),
        gateway.residentBytes() / 1048576.0,
        sorted(round -> round.outcome().perSecond()).getFirst(),
        sorted(round -> round.outcome().perSecond()).getLast(),
        rounds.size(),
        circumstances);
  }

  private double median(ToDoubleFunction<Round> value) {
    var all = sorted(value);
    var middle = all.size() / 2;
    return all.size() % 2 == 1 ? all.get(middle) : (all.get(middle - 1) + all.get(middle)) / 2;
  }

  private List<Double> sorted(ToDoubleFunction<Round> value) {
    return rounds.stream().map(value::applyAsDouble).sorted().toList();
  }
}
