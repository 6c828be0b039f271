package dev.penstock.bench.measure;

import java.util.List;

/** Where the middle half of some figures lies, and their middle. */
public record Quartiles(double lower, double median, double upper) {
  /**
   * By linear interpolation between the figures at both sides of each place.
   *
   * @param figures at least one, in any order
   */
  public static Quartiles of(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
  }

  private static double at(List<Double> sorted, double share) {
    var place = share * (sorted.size() - 1);
    var below = (int) place;
    var above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
