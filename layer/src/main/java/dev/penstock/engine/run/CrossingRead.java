package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.engine.plan.Crossing;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads what keys within an answer lead to, for many of them with one statement. */
final class CrossingRead {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final byte[] NULL = {'n', 'u', 'l', 'l'};
  private final Crossing crossing;
  private final Runner runner;
  private final KeyedRead read;
  private final Crossings below;
  private final Patch nothing;

  /**
   * @param runner of the database that has the rows
   * @param below the relations that lead on from there
   */
  CrossingRead(Crossing crossing, Runner runner, Crossings below) {
    this.crossing = crossing;
    this.runner = runner;
    this.read = runner.keyed(crossing.plan());
    this.below = below;
    this.nothing = new Patch(crossing.isToMany() ? read.emptyPage() : NULL);
  }

  /** About how much memory it takes. */
  int bytes() {
    return read.bytes() + below.bytes();
  }

  /**
   * What belongs into each of some places.
   *
   * @param places what they name: a key, which is a JSON array, or a JSON array of keys
   */
  Map<String, Patch> values(Collection<String> places, Crossings.Request request) {
    return switch (crossing.gathering()) {
      case ONE -> {
        var found = found(places, request);
        Map<String, Patch> values = new HashMap<>();
        places.forEach(key -> values.put(key, found.getOrDefault(key, nothing)));
        yield values;
      }
      case LIST -> lists(places, request);
    };
  }

  /** Lists of the rows that there are, in the order in which they are named. */
  private Map<String, Patch> lists(Collection<String> places, Crossings.Request request) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    places.forEach(place -> named.put(place, keys(place)));
    var found = found(named.values().stream().flatMap(List::stream).distinct().toList(), request);
    Map<String, Patch> values = new HashMap<>();
    named.forEach((place, keys) -> {
      var rows = keys.stream().map(found::get).filter(Objects::nonNull).toList();
      // A row may be named more than once.
      request.room().demand(rows.stream().mapToLong(row -> row.json().length + 1L).sum());
      values.put(place, Patch.list(rows));
    });
    return values;
  }

  private static List<String> keys(String place) {
    try {
      List<String> keys = new ArrayList<>();
      JSON.readTree(place).forEach(key -> keys.add(key.toString()));
      return keys;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What there is for those of the keys for which there is anything. */
  private Map<String, Patch> found(Collection<String> keys, Crossings.Request request) {
    Map<String, List<Object>> wanted = new LinkedHashMap<>();
    for (var key : keys) {
      fitting(key).ifPresent(fits -> wanted.put(key, fits));
    }
    Map<String, Patch> found = new LinkedHashMap<>();
    var all = List.copyOf(wanted.keySet());
    for (var from = 0; from < all.size(); from += read.most()) {
      var some = all.subList(from, Math.min(from + read.most(), all.size()));
      var patches = patches(some.stream().map(wanted::get).toList(), request);
      patches.forEach((number, patch) -> found.put(some.get(number - 1), patch));
    }
    var filled = below.fill(List.copyOf(found.values()), request).iterator();
    found.replaceAll((_, _) -> filled.next());
    return found;
  }

  /** The values that the other database can be asked for; nothing where it has no such row. */
  private Optional<List<Object>> fitting(String key) {
    List<Object> fitting = new ArrayList<>();
    var number = 0;
    for (var raw : parsed(key)) {
      if (raw == null) {
        return Optional.empty();
      }
      runner.equalling(crossing.keys().get(number), raw).ifPresent(fitting::add);
      number++;
    }
    return fitting.size() == number ? Optional.of(fitting) : Optional.empty();
  }

  private static List<?> parsed(String key) {
    try {
      return JSON.readValue(key, List.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One statement: what there is for each key, by its number. */
  private Map<Integer, Patch> patches(List<List<Object>> keys, Crossings.Request request) {
    var sink = request.room().sink();
    var denials = new Denials();
    var here = request.leaves().at(crossing.database());
    runner.ask(read.with(here, keys), crossing.denial(), here, request.id(), sink, denials);
    var json = sink.toByteArray();
    request.room().take(json.length);
    return KeyedRows.of(json, denials);
  }
}
