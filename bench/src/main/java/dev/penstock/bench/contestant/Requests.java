package dev.penstock.bench.contestant;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * POST requests that differ in their bodies alone.
 *
 * @param headers by name, the content type among them
 * @param bodies JSON on one line each; {@link dev.penstock.bench.query.Query#NUMBER} stands for a
 *     number that is new in every request
 */
public record Requests(URI address, Map<String, String> headers, List<String> bodies) {
  public Requests {
    headers = Map.copyOf(headers);
    bodies = List.copyOf(bodies);
  }
}
