package dev.penstock.bench.measure;

import dev.penstock.bench.contestant.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What a server and its database spent on the answers of each round. */
public final class Series {
  private final String name;
  private final Processes gateway;
  private final Optional<Processes> database;
  private final List<Round> rounds = new ArrayList<>();

  /**
   * Without rounds yet.
   *
   * @param name of what is measured, for errors
   * @param database empty when it cannot be looked at; it then counts as idle
   */
  public Series(String name, Processes gateway, Optional<Processes> database) {
    this.name = name;
    this.gateway = gateway;
    this.database = database;
  }

  /**
   * One measurement.
   *
   * @param gatewayMicros processor time per answer
   * @param databaseMicros processor time per answer, of all its processes
   */
  public record Round(Load.Outcome outcome, double gatewayMicros, double databaseMicros) {}

  /** What was measured until now, in the order of time. */
  public List<Round> rounds() {
    return List.copyOf(rounds);
  }

  /**
   * Looks into every answer, and keeps no figures.
   *
   * @throws WrongAnswer when a request failed
   */
  public Round warmUp(Load load, Requests requests, Duration time) {
    return round(load, requests, time, Load.Look.STRICT);
  }

  /**
   * Adds a round.
   *
   * @throws WrongAnswer when a request failed
   */
  public Load.Outcome measure(Load load, Requests requests, Duration time) {
    var round = round(load, requests, time, Load.Look.STATUS);
    rounds.add(round);
    return round.outcome();
  }

  private Round round(Load load, Requests requests, Duration time, Load.Look look) {
    var gatewayBefore = gateway.processorMicros();
    var databaseBefore = databaseMicros();
    var outcome = checked(load.run(requests, time, look));
    return new Round(
        outcome,
        (double) (gateway.processorMicros() - gatewayBefore) / outcome.requests(),
        (double) (databaseMicros() - databaseBefore) / outcome.requests());
  }

  public int size() {
    return rounds.size();
  }

  public double median(ToDoubleFunction<Round> value) {
    var all = sorted(value);
    var middle = all.size() / 2;
    return all.size() % 2 == 1 ? all.get(middle) : (all.get(middle - 1) + all.get(middle)) / 2;
  }

  public double lowest(ToDoubleFunction<Round> value) {
    return sorted(value).getFirst();
  }

  public double highest(ToDoubleFunction<Round> value) {
    return sorted(value).getLast();
  }

  private List<Double> sorted(ToDoubleFunction<Round> value) {
    return rounds.stream().map(value::applyAsDouble).sorted().toList();
  }

  private long databaseMicros() {
    return database.map(Processes::processorMicros).orElse(0L);
  }

  private Load.Outcome checked(Load.Outcome outcome) {
    if (outcome.failed() > 0 || outcome.requests() == 0) {
      throw new WrongAnswer(
          "%s failed %d of %d requests.".formatted(name, outcome.failed(), outcome.requests()));
    }
    return outcome;
  }
}
