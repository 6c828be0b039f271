package dev.penstock.bench.crowd;

import dev.penstock.bench.outcome.Latencies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What clients got. Each client has its own; they are added up in the end. */
final class Tally {
  private static final int MOST_CHARACTERS = 200;
  private final Latencies answers = new Latencies();
  private final Latencies refusals = new Latencies();
  private final Map<String, Integer> others = new TreeMap<>();

  void answer(long nanos) {
    answers.add(nanos);
  }

  /** OVERLOADED. */
  void refusal(long nanos) {
    refusals.add(nanos);
  }

  /** Neither; the text says what. */
  void other(String what) {
    var brief = what.length() > MOST_CHARACTERS ? what.substring(0, MOST_CHARACTERS) : what;
    others.merge(brief, 1, Integer::sum);
  }

  /** The sum of several clients. */
  record Sum(Latencies answers, Latencies refusals, Map<String, Integer> others) {
    int strange() {
      return others.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Milliseconds until the latest word of any kind. */
    double latestMillis() {
      return Math.max(answers.millis(1), refusals.millis(1));
    }
  }

  static Sum sum(List<Tally> tallies) {
    Map<String, Integer> others = new TreeMap<>();
    for (var tally : tallies) {
      tally.others.forEach((what, count) -> others.merge(what, count, Integer::sum));
    }
    return new Sum(
        Latencies.merged(tallies.stream().map(tally -> tally.answers).toList()),
        Latencies.merged(tallies.stream().map(tally -> tally.refusals).toList()),
        others);
  }
}
