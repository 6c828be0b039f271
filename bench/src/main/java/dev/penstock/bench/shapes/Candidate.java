package dev.penstock.bench.shapes;

import java.util.List;
import java.util.stream.Stream;

/** One statement and the numbers for its binds. */
record Candidate(String name, List<Integer> binds, String sql) {

  /** From `NAME` or `NAME | NUMBER …` in the first line and the statement in the others. */
  static Candidate parse(String text) {
    var end = text.indexOf('\n');
    var heading = text.substring(0, end).split("\\|");
    var binds =
        heading.length == 1
            ? List.<Integer>of()
            : Stream.of(heading[1].trim().split(" ")).map(Integer::valueOf).toList();
    return new Candidate(heading[0].trim(), binds, text.substring(end + 1).trim());
  }
}
