package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The relations to other databases within one plan: fills the holes that they leave. */
record Crossings(List<CrossingRead> reads) {
  Crossings {
    reads = List.copyOf(reads);
  }

  /** The request that is answered, and the room that its answer has. */
  record Request(Leaves leaves, String id, Room room) {}

  /** About how much memory they take. */
  int bytes() {
    return reads.stream().mapToInt(CrossingRead::bytes).sum();
  }

  /** The same pieces without holes; each relation is read once for all of them. */
  List<Patch> fill(List<Patch> pieces, Request request) {
    if (reads.isEmpty()) {
      return pieces;
    }
    var holes = pieces.stream().map(piece -> Hole.in(piece.json())).toList();
    List<Map<String, Patch>> values = new ArrayList<>();
    for (var number = 0; number < reads.size(); number++) {
      var keys = new LinkedHashSet<String>();
      for (var some : holes) {
        for (var hole : some) {
          if (hole.crossing() == number) {
            keys.add(hole.key());
          }
        }
      }
      values.add(keys.isEmpty() ? Map.of() : reads.get(number).values(keys, request));
    }
    request
        .room()
        .demand(
            IntStream.range(0, pieces.size())
                .mapToLong(i -> pieces.get(i).bytes(holes.get(i), values))
                .sum());
    return IntStream.range(0, pieces.size())
        .mapToObj(i -> pieces.get(i).filled(holes.get(i), values))
        .toList();
  }
}
