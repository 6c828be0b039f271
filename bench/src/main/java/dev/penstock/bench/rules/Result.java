package dev.penstock.bench.rules;

import dev.penstock.bench.measure.Quartiles;
import dev.penstock.bench.measure.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What one read by one caller came to.
 *
 * @param rounds in the order of time
 */
record Result(String query, Ruling ruling, List<Series.Round> rounds) {
  Result {
    rounds = List.copyOf(rounds);
  }

  double perSecond() {
    return middle(round -> round.outcome().perSecond());
  }

  double p50Millis() {
    return middle(round -> round.outcome().p50Micros()) / 1e3;
  }

  double p99Millis() {
    return middle(round -> round.outcome().p99Micros()) / 1e3;
  }

  /** Processor time per answer, of all rounds together: one round is short beside a clock tick. */
  double gatewayMicros() {
    return perAnswer(Series.Round::gatewayMicros);
  }

  /** The same of the database. */
  double databaseMicros() {
    return perAnswer(Series.Round::databaseMicros);
  }

  /** How many times as many answers as another caller had in the same rounds. */
  Quartiles answersBeside(Result other) {
    return Quartiles.of(
        IntStream.range(0, rounds.size())
            .mapToObj(number ->
                rounds.get(number).outcome().perSecond()
                    / other.rounds.get(number).outcome().perSecond())
            .toList());
  }

  private double middle(ToDoubleFunction<Series.Round> figure) {
    return Quartiles.of(rounds.stream().map(figure::applyAsDouble).toList()).median();
  }

  private double perAnswer(ToDoubleFunction<Series.Round> micros) {
    var all =
        rounds.stream()
            .mapToDouble(round -> micros.applyAsDouble(round) * round.outcome().requests())
            .sum();
    return all / rounds.stream().mapToLong(round -> round.outcome().requests()).sum();
  }
}
