package dev.penstock.bench.start;

import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.start.Start.Cache;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One API with or without the cache, and its starts so far. */
final class Contender {
  private final String api;
  private final Cache cache;
  private final ApiFolder folder;
  private final GraphqlRequest question;
  private final List<Start> starts = new ArrayList<>();

  Contender(String api, Cache cache, ApiFolder folder, GraphqlRequest question) {
    this.api = api;
    this.cache = cache;
    this.folder = folder;
    this.question = question;
  }

  /** A start that does not count: files come into the page cache, the launcher makes its own. */
  void warm() {
    Start.of(folder, cache, question);
  }

  void start() {
    starts.add(Start.of(folder, cache, question));
  }

  String api() {
    return api;
  }

  Cache cache() {
    return cache;
  }

  Spread spread(ToDoubleFunction<Start> figure) {
    var sorted = new ArrayList<>(starts.stream().map(figure::applyAsDouble).toList());
    Collections.sort(sorted);
    return new Spread(sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  /** What several runs came to. */
  record Spread(double minimum, double median, double maximum) {}
}
