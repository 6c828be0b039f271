package dev.penstock.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars: Penstock's throughput as a share of the faster floor's, one panel for each database. */
final class Chart {
  private static final int LEFT = 60;
  private static final int BAR = 34;
  private static final int GAP = 22;
  private static final int HEIGHT = 170;
  private static final int PANEL = 250;
  private static final double TOP_SHARE = 1.4;
  private static final double GOAL = 0.9;

  private Chart() {}

  static String svg(Results results) {
    var databases = results.databases();
    var most = databases.stream().mapToInt(each -> results.queries(each).size()).max().orElse(0);
    var width = LEFT + most * (BAR + GAP) + 120;
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="Helvetica, Arial, sans-serif" font-size="13" role="img" aria-label="Throughput of Penstock as a share of a handler written by hand">
          <style>
            rect.page { fill: #ffffff; }
            .bar { fill: #3b5b7d; }
            .line { stroke: #b98a1c; stroke-width: 1.5; }
            .goal { stroke: #b98a1c; stroke-width: 1; stroke-dasharray: 4 4; }
            text { fill: #1d2a38; text-anchor: middle; }
            text.left { text-anchor: start; }
            text.title { font-size: 15px; text-anchor: start; }
          </style>
          <rect class="page" width="100%%" height="100%%"/>\
        """
            .formatted(width, databases.size() * PANEL));
    for (var i = 0; i < databases.size(); i++) {
      panel(results, databases.get(i), i * PANEL, width, lines);
    }
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private static void panel(
      Results results, String database, int top, int width, List<String> lines) {
    var bottom = top + 30 + HEIGHT;
    lines.add(
        "  <text class=\"title\" x=\"%d\" y=\"%d\">%s</text>".formatted(LEFT, top + 20, database));
    lines.add(rule("line", bottom, 1, width));
    lines.add(rule("goal", bottom, GOAL, width));
    lines.add(label(width, bottom, 1, "floor"));
    lines.add(label(width, bottom, GOAL, "90 %"));
    var x = LEFT;
    for (var query : results.queries(database)) {
      var own = results.find(database, query, Results.OWN);
      var floor = results.floor(database, query);
      if (own.isPresent() && floor.isPresent()) {
        bar(own.get().throughput() / floor.get().throughput(), query, x, bottom, lines);
      }
      x += BAR + GAP;
    }
  }

  private static void bar(double share, String query, int x, int bottom, List<String> lines) {
    var y = height(bottom, Math.min(share, TOP_SHARE));
    var middle = x + BAR / 2;
    lines.add(
        "  <rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
            .formatted(x, y, BAR, bottom - y));
    lines.add(
        "  <text x=\"%d\" y=\"%d\">%s</text>".formatted(middle, y - 5, Comparison.percent(share)));
    lines.add("  <text x=\"%d\" y=\"%d\">%s</text>".formatted(middle, bottom + 17, query));
  }

  private static String rule(String style, int bottom, double share, int width) {
    return String.format(
        Locale.ROOT,
        "  <line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>",
        style,
        LEFT - 10,
        width - 60,
        height(bottom, share),
        height(bottom, share));
  }

  private static String label(int width, int bottom, double share, String text) {
    return "  <text class=\"left\" x=\"%d\" y=\"%d\">%s</text>"
        .formatted(width - 55, height(bottom, share) + 4, text);
  }

  private static int height(int bottom, double share) {
    return (int) Math.round(bottom - share / TOP_SHARE * HEIGHT);
  }
}
