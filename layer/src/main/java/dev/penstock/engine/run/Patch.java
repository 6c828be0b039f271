package dev.penstock.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A piece of an answer with what was denied within it.
 *
 * @param denied by their paths within the piece
 */
record Patch(byte[] json, List<Denials.Entry> denied) {

  Patch(byte[] json) {
    this(json, List.of());
  }

  /** A list of pieces. */
  static Patch list(List<Patch> pieces) {
    var sink = ByteSink.inMemory();
    var all = new Denials();
    sink.write('[');
    for (var place = 0; place < pieces.size(); place++) {
      if (place > 0) {
        sink.write(',');
      }
      sink.append(pieces.get(place).json());
      if (!all.isFull()) {
        List<Object> path = List.of(place);
        pieces
            .get(place)
            .denied()
            .forEach(entry -> all.add(joined(path, entry.path()), entry.denial()));
      }
    }
    sink.write(']');
    return new Patch(sink.toByteArray(), all.entries());
  }

  /** How many bytes it has without holes; see {@link #filled}. */
  long bytes(List<Hole> holes, List<Map<String, Patch>> values) {
    long bytes = json.length;
    for (var hole : holes) {
      bytes += value(hole, values).json().length - (hole.end() - hole.begin());
    }
    return bytes;
  }

  /**
   * The same without holes.
   *
   * @param values for each relation what belongs into its holes, by their keys
   */
  Patch filled(List<Hole> holes, List<Map<String, Patch>> values) {
    if (holes.isEmpty()) {
      return this;
    }
    var sink = ByteSink.inMemory();
    var all = new Denials();
    denied.forEach(entry -> all.add(entry.path(), entry.denial()));
    var places = new JsonPlaces(json);
    var done = 0;
    for (var hole : holes) {
      var value = value(hole, values);
      sink.write(json, done, hole.begin() - done);
      sink.append(value.json());
      if (!value.denied().isEmpty() && !all.isFull()) {
        var path = places.pathTo(hole.begin());
        value.denied().forEach(entry -> all.add(joined(path, entry.path()), entry.denial()));
      }
      done = hole.end();
    }
    sink.write(json, done, json.length - done);
    return new Patch(sink.toByteArray(), all.entries());
  }

  private static Patch value(Hole hole, List<Map<String, Patch>> values) {
    return Objects.requireNonNull(values.get(hole.crossing()).get(hole.key()));
  }

  private static List<Object> joined(List<Object> path, List<Object> rest) {
    List<Object> whole = new ArrayList<>(path);
    whole.addAll(rest);
    return whole;
  }
}
