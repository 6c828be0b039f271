package dev.penstock.engine.run;

import dev.penstock.engine.plan.Crossing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the answer of a {@link KeyedRead} apart: what there is for each key. */
final class KeyedRows {
  private static final byte[] BEFORE = bytes("{\"%s\":[".formatted(Crossing.ROWS));
  private static final byte[] NUMBER = bytes("{\"%s\":".formatted(Crossing.NUMBER));
  private static final byte[] VALUE = bytes(",\"%s\":".formatted(Crossing.VALUE));

  /** Before it in the path of a denial: the rows, the place of the row, the value. */
  private static final int STEPS = 3;

  private KeyedRows() {}

  /** By the number of the key. */
  static Map<Integer, Patch> of(byte[] json, Denials denials) {
    Map<Integer, Patch> patches = new LinkedHashMap<>();
    var denied = denials.entries();
    var at = BEFORE.length;
    for (var row = 0; json[at] != ']'; row++) {
      var number = 0;
      at += NUMBER.length;
      while (json[at] != ',') {
        number = number * 10 + json[at] - '0';
        at++;
      }
      var begin = at + VALUE.length;
      var end = JsonPlaces.end(json, begin);
      patches.put(number, new Patch(Arrays.copyOfRange(json, begin, end), deniedIn(denied, row)));
      // Behind the object, and the comma before the next one.
      at = end + 1;
      at += json[at] == ',' ? 1 : 0;
    }
    return patches;
  }

  private static List<Denials.Entry> deniedIn(List<Denials.Entry> all, int row) {
    return all.stream()
        .filter(entry -> entry.path().get(1).equals(row))
        .map(entry ->
            new Denials.Entry(entry.path().subList(STEPS, entry.path().size()), entry.denial()))
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
