package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows README.md with a database of their own sees what it says. */
final class ReadmeTest {
  private static final Pattern BODY = Pattern.compile("-d '(\\{.+?})'");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void eachStepDoesWhatItSays(Kind kind) throws Exception {
    var page = Walkthrough.of("README.md", folder);
    try (var database = Walkthrough.shop(kind)) {
      assertThat(page.steps()).containsExactly("demo", "generate", "dev", "build", "serve");
      var secret = Map.of("SQL_CONNECTION_STRING", database.url());
      var question = question(page.page());

      assertThat(CommandRun.of(secret, page.command("generate")).exitCode()).isZero();
      try (var served = Served.start(secret, page.onAnyPort("dev"))) {
        answers(served.post(question, served.await("pk-[A-Za-z0-9_-]+")));
      }
      assertThat(CommandRun.of(secret, page.command("build")).exitCode()).isZero();
      var environment =
          Map.of("SQL_CONNECTION_STRING", database.url(), ApiKeySecret.NAME, Served.KEY);
      try (var served = Served.start(environment, page.onAnyPort("serve"))) {
        answers(served.post(question, Served.KEY));
      }
    }
  }

  private static void answers(JsonNode answer) {
    assertThat(answer.get("errors")).as(answer.toString()).isNull();
    assertThat(answer.at("/data/listCustomers/items")).isNotEmpty();
  }

  /** What the page has curl ask. */
  private static String question(String page) throws Exception {
    var bodies = BODY.matcher(page).results().map(match -> match.group(1)).toList();
    assertThat(bodies).hasSize(1);
    return JSON.readTree(bodies.getFirst()).get("query").textValue();
  }
}
