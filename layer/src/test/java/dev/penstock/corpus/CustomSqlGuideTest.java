package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples of docs/guides/custom-sql.md do what the page says. */
final class CustomSqlGuideTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("repository.root"), "docs", "guides", "custom-sql.md");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSamplesRun(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run(blocks("sql").getFirst());
      Files.writeString(
          folder.resolve("move-shop.sql"), blocks("sql schema/move-shop.sql").getFirst());
      var definition =
          dev.penstock.schema.SchemaFolder.in(
              folder, () -> GeneratedApi.definition(database, blocks("java").getFirst()));
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        var requests = blocks("graphql request");
        var answers = blocks("json");
        assertThat(requests).hasSameSizeAs(answers).hasSize(2);
        for (var i = 0; i < requests.size(); i++) {
          var request = new Request(requests.get(i), "", Map.of(), new Caller.ApiKey(), "r", false);
          var answer = new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
          assertThat(answer).isEqualTo(answers.get(i).strip());
        }
      }
    }
  }

  private static List<String> blocks(String kind) throws IOException {
    return Pattern.compile("(?s)```" + Pattern.quote(kind) + "\\n(.+?)```")
        .matcher(Files.readString(GUIDE))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
