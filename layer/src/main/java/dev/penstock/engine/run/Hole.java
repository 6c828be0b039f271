package dev.penstock.engine.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A place in an answer that rows of another database belong into. While the answer is written it is
 * marked by a byte that no JSON text has, so that it moves with what is around it.
 *
 * @param begin of the mark in the answer
 * @param end behind the mark
 * @param crossing the number of the relation
 * @param key what the rows hang on: a JSON array
 */
record Hole(int begin, int end, int crossing, String key) {
  /** JSON writes control characters within texts in another way, and has none elsewhere. */
  private static final byte EDGE = 0;

  private static final byte SEPARATOR = ':';

  /** What marks the holes of one relation. */
  record Mark(int crossing) {
    void begin(ByteSink sink) {
      sink.write(EDGE);
      sink.append(Integer.toString(crossing).getBytes(StandardCharsets.US_ASCII));
      sink.write(SEPARATOR);
    }

    static void end(ByteSink sink) {
      sink.write(EDGE);
    }
  }

  /** The holes of an answer, in their order. */
  static List<Hole> in(byte[] json) {
    List<Hole> holes = new ArrayList<>();
    for (var at = find(json, EDGE, 0); at < json.length; at = find(json, EDGE, at)) {
      var separator = find(json, SEPARATOR, at + 1);
      var edge = find(json, EDGE, separator + 1);
      var number = new String(json, at + 1, separator - at - 1, StandardCharsets.US_ASCII);
      var key = new String(json, separator + 1, edge - separator - 1, StandardCharsets.UTF_8);
      holes.add(new Hole(at, edge + 1, Integer.parseInt(number), key));
      at = edge + 1;
    }
    return holes;
  }

  private static int find(byte[] json, byte wanted, int from) {
    var at = from;
    while (at < json.length && json[at] != wanted) {
      at++;
    }
    return at;
  }
}
