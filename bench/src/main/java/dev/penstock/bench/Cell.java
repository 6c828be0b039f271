package dev.penstock.bench;

import dev.penstock.bench.contestant.Contestant;
import dev.penstock.bench.contestant.Requests;
import dev.penstock.bench.measure.Load;
import dev.penstock.bench.measure.Processes;
import dev.penstock.bench.measure.Series;
import dev.penstock.bench.measure.StatementLog;
import dev.penstock.bench.measure.WrongAnswer;
import dev.penstock.bench.query.Query;
import dev.penstock.bench.report.Circumstances;
import dev.penstock.bench.report.Entry;
import java.time.Duration;
import java.util.Optional;

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
  private final Series series;
  private double bytesPerAnswer;

  Cell(Query query, Contestant contestant, Optional<Processes> database) {
    this.query = query;
    this.contestant = contestant;
    this.requests = contestant.requests(query);
    this.gateway = new Processes(contestant.process());
    this.database = database;
    this.series =
        new Series("%s of %s".formatted(query.name(), contestant.name()), gateway, database);
  }

  Query query() {
    return query;
  }

  Contestant contestant() {
    return contestant;
  }

  Requests requests() {
    return requests;
  }

  /**
   * Lets the contestant get up to speed, and looks into every answer.
   *
   * @return processor time per answer in microseconds
   */
  double warmUp(Load load, Duration duration) {
    var round = series.warmUp(load, requests, duration);
    bytesPerAnswer = round.outcome().bytesPerAnswer();
    return round.gatewayMicros();
  }

  void measure(Load load, Duration duration) {
    var outcome = series.measure(load, requests, duration);
    var uneven = (double) query.parameters().size() / outcome.requests();
    if (Math.abs(outcome.bytesPerAnswer() / bytesPerAnswer - 1) > SIZE_TOLERANCE + uneven) {
      throw new WrongAnswer(
          "%s answers %s with %.0f bytes under load, and with %.0f before; look for errors in its answers."
              .formatted(
                  contestant.name(), query.name(), outcome.bytesPerAnswer(), bytesPerAnswer));
    }
  }

  Entry entry(Optional<StatementLog.Count> statements, Circumstances circumstances) {
    return new Entry(
        query.name(),
        circumstances.kind(),
        contestant.name(),
        series.median(round -> round.outcome().perSecond()),
        series.median(round -> round.outcome().p50Micros()) / 1000,
        series.median(round -> round.outcome().p99Micros()) / 1000,
        series.median(Series.Round::gatewayMicros),
        database.isEmpty() ? null : series.median(Series.Round::databaseMicros),
        statements.map(StatementLog.Count::work).orElse(null),
        statements.map(StatementLog.Count::transaction).orElse(null),
        gateway.residentBytes() / 1048576.0,
        series.lowest(round -> round.outcome().perSecond()),
        series.highest(round -> round.outcome().perSecond()),
        series.size(),
        circumstances);
  }
}
