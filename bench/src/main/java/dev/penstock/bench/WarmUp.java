package dev.penstock.bench;

import dev.penstock.bench.measure.Load;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Loads a server before it is measured, until an answer costs it no less than before: while a
 * virtual machine still compiles, that takes processor time, and whoever waits meanwhile makes the
 * slowest hundredth.
 */
final class WarmUp {
  private static final Duration SECOND = Duration.ofSeconds(1);

  /** A pass over few queries goes on, because single seconds differ by chance. */
  private static final int SHORTEST_PASS = 6;

  /** A pass that costs at least so much of the cheapest before is the last. */
  private static final double NO_LESS = 0.96;

  private final Load load;
  private final Duration most;

  /**
   * @param most how long it may take, or a second for each query where that is longer
   */
  WarmUp(Load load, Duration most) {
    this.load = load;
    this.most = most;
  }

  /**
   * How it ended.
   *
   * @param change the last pass beside the cheapest before; above {@link #NO_LESS} it was enough
   */
  record Ended(int seconds, double change) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "warm after %d s, the last pass cost %.2f of those before", seconds, change);
    }
  }

  /** All queries of one process in turn, a second each. */
  Ended run(List<Cell> cells) {
    var turns = Math.max(1, SHORTEST_PASS / cells.size());
    var lowest = new double[cells.size()];
    var seconds = 0;
    double change;
    do {
      change = 0;
      for (var i = 0; i < cells.size(); i++) {
        var cost = cost(cells.get(i), turns);
        change += lowest[i] == 0 ? 0 : cost / lowest[i] / cells.size();
        lowest[i] = lowest[i] == 0 ? cost : Math.min(lowest[i], cost);
        seconds += turns;
      }
    } while (change < NO_LESS && seconds < most.toSeconds());
    return new Ended(seconds, change);
  }

  /** Processor time per answer. */
  private double cost(Cell cell, int turns) {
    return cell.warmUp(load, SECOND.multipliedBy(turns));
  }
}
