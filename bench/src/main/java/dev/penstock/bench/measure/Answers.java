package dev.penstock.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.bench.contestant.Contestant;
import dev.penstock.bench.contestant.Requests;
import dev.penstock.bench.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Fetches answers one at a time, and compares those of different contestants. */
public final class Answers implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a time without a zone looks like here and there. */
  private static final Pattern TIME =
      Pattern.compile("^(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d)(?:\\.0+)?Z?$");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Asks every contestant with every set of values; all must give the same data. */
  public void compare(Query query, List<Contestant> contestants) {
    var asked = contestants.stream().filter(each -> each.takes(query)).toList();
    if (asked.isEmpty()) {
      return;
    }
    var first = asked.getFirst();
    for (var i = 0; i < query.parameters().size(); i++) {
      var expected = data(query, first, i);
      for (var other : asked) {
        var actual = other.equals(first) ? expected : data(query, other, i);
        if (!same(other, actual, expected)) {
          throw new WrongAnswer(
              """
              %s with %s has different answers.
              %s: %s
              %s: %s\
              """
                  .formatted(
                      query.name(),
                      query.parameters().get(i),
                      first.name(),
                      expected,
                      other.name(),
                      actual));
        }
      }
    }
  }

  private static boolean same(Contestant contestant, JsonNode actual, JsonNode expected) {
    return switch (contestant.shape()) {
      case PENSTOCKS -> actual.equals(expected);
      case OWN -> leaves(actual).equals(leaves(expected));
    };
  }

  /** The values without the names, in the order of the document; times in one notation. */
  private static List<String> leaves(JsonNode node) {
    List<String> leaves = new ArrayList<>();
    if (node.isValueNode()) {
      leaves.add(TIME.matcher(node.asText()).replaceAll("$1"));
    }
    node.forEach(child -> leaves.addAll(leaves(child)));
    return leaves;
  }

  private JsonNode data(Query query, Contestant contestant, int index) {
    var requests = contestant.requests(query);
    var answer = fetch(requests, requests.bodies().get(index));
    var data = answer.path("data");
    if (answer.has("errors") || !data.isObject()) {
      throw new WrongAnswer(
          "%s does not answer %s: %s".formatted(contestant.name(), query.name(), answer));
    }
    if (query.writes()) {
      // New rows have new keys.
      data.findParents(query.newKey()).forEach(row -> ((ObjectNode) row).remove(query.newKey()));
    }
    return data;
  }

  /** One request; throws when the answer is no JSON. */
  public JsonNode fetch(Requests requests, String body) {
    var request = HttpRequest.newBuilder(requests.address()).POST(BodyPublishers.ofString(body));
    requests.headers().forEach(request::header);
    try {
      return JSON.readTree(client.send(request.build(), BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(requests.address() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
