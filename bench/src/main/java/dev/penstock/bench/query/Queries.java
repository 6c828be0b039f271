package dev.penstock.bench.query;

import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The questions on the data sets `STORE` and `LARGE`, with values from the rows that are there. */
public final class Queries {
  /** In the order in which they are measured. */
  public static final List<String> NAMES =
      List.of("Q1", "Q2", "Q3", "Q4", "Q5", "M1", "B1", "B2", "B3", "B4");

  private Queries() {}

  /** All of them; the reads also with documents that are new in every request. */
  public static List<Query> on(TestDatabase database) throws SQLException {
    try (var samples = new Samples(database)) {
      List<Query> all = new ArrayList<>();
      for (var name : NAMES) {
        var query =
            new Query(
                name,
                Query.Freshness.SAME_DOCUMENT,
                document(name),
                values(name, samples),
                name.equals("M1") ? "customerId" : "");
        all.add(query);
        if (!query.writes()) {
          all.add(query.neverSeen());
        }
      }
      return all;
    }
  }

  private static List<Map<String, Object>> values(String name, Samples samples)
      throws SQLException {
    return switch (name) {
      case "Q1" -> samples.keys("track", "track_id", 0).as("id");
      case "Q2", "Q5" -> samples.keys("track", "track_id", 101).as("after");
      case "Q3" -> samples.keys("artist", "artist_id", 21).as("after");
      case "Q4" -> samples.commonGenres();
      case "M1" -> samples.customers();
      case "B1" -> samples.keys("event", "event_id", 0).asText("id");
      case "B2" -> samples.keys("account", "account_id", 0).as("account");
      case "B3" -> samples.keys("account", "account_id", 21).secondHalf().as("after");
      case "B4" -> samples.kinds();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String document(String name) {
    try (var file = Queries.class.getResourceAsStream(name + ".graphql")) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
