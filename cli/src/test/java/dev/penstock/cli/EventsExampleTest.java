package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of examples/events is true on every database, from its SQL file to each answer. */
final class EventsExampleTest {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("repository.root", ".."), "examples", "events");
  private static final Pattern EXCHANGE =
      Pattern.compile("(?s)```graphql (\\w+)\\n(.+?)```\\s+```json\\n(.+?)```");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  /** One request of the page and what it says about the answer. */
  private record Exchange(String caller, String document, JsonNode answer) {}

  @ParameterizedTest
  @EnumSource
  void thePageIsTrue(Kind kind) throws Exception {
    copySchema();
    try (var database = TestDatabase.create(kind)) {
      database.run(
          Files.readString(EXAMPLE.resolve(kind.name().toLowerCase(Locale.ROOT) + ".sql")));
      var environment =
          Map.of("SQL_CONNECTION_STRING", database.url(), ApiKeySecret.NAME, Served.KEY);
      run(
          environment,
          "generate",
          "schema-from-database",
          "--connection-uri-secret",
          "SQL_CONNECTION_STRING");
      assertThat(run(environment, "build", "--connect").errorLines())
          .singleElement()
          .matches(line -> line.contains("only test tokens of \"penstock dev\" match"));

      try (var served =
          Served.start(environment, "dev", "--api", folder.toString(), "--port", "0")) {
        var headers = headers(environment);
        for (var exchange : exchanges()) {
          var header = Objects.requireNonNull(headers.get(exchange.caller()));
          var answer = served.post(exchange.document(), header[0], header[1]);
          assertThat(answer.get("data"))
              .as(exchange.document() + answer)
              .isEqualTo(exchange.answer().get("data"));
          compareErrors(exchange, answer);
        }
      }
    }
  }

  /** The page leaves out what is the same in all errors. */
  private static void compareErrors(Exchange exchange, JsonNode answer) {
    var expected = exchange.answer().path("errors");
    var actual = answer.path("errors");
    assertThat(actual.size()).as(answer.toString()).isGreaterThanOrEqualTo(expected.size());
    assertThat(actual.isEmpty()).as(answer.toString()).isEqualTo(expected.isEmpty());
    for (var i = 0; i < expected.size(); i++) {
      for (var part : expected.get(i).properties()) {
        assertThat(actual.get(i).get(part.getKey())).isEqualTo(part.getValue());
      }
    }
  }

  private Map<String, String[]> headers(Map<String, String> environment) {
    Map<String, String[]> headers = new HashMap<>();
    headers.put("key", new String[] {"x-api-key", Served.KEY});
    headers.put("ann", token(environment, "--sub", "ann"));
    headers.put("bob", token(environment, "--sub", "bob"));
    headers.put("carl", token(environment, "--sub", "carl", "--groups", "Accounting"));
    headers.put("pia", token(environment, "--sub", "pia", "--groups", "Planners"));
    return headers;
  }

  private String[] token(Map<String, String> environment, String... who) {
    var command = Stream.concat(Stream.of("auth", "token"), Stream.of(who)).toArray(String[]::new);
    return new String[] {"authorization", run(environment, command).out().strip()};
  }

  private CommandRun run(Map<String, String> environment, String... command) {
    var line =
        Stream.concat(Stream.of(command), Stream.of("--api", folder.toString()))
            .toArray(String[]::new);
    var run = CommandRun.of(environment, line);
    assertThat(run.exitCode()).as(run.error()).isZero();
    return run;
  }

  private void copySchema() throws IOException {
    var schema = Files.createDirectories(folder.resolve("schema"));
    for (var name : List.of("DataSchema.java", "move-event.sql")) {
      Files.copy(EXAMPLE.resolve("schema").resolve(name), schema.resolve(name));
    }
  }

  private static List<Exchange> exchanges() throws IOException {
    var page = Files.readString(EXAMPLE.resolve("README.md"));
    List<Exchange> exchanges = new ArrayList<>();
    var found = EXCHANGE.matcher(page);
    while (found.find()) {
      exchanges.add(new Exchange(found.group(1), found.group(2), JSON.readTree(found.group(3))));
    }
    assertThat(exchanges).hasSize(11);
    return exchanges;
  }
}
