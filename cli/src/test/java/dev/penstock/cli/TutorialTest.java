package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows docs/tutorial/first-api.md to the letter sees what it says. */
final class TutorialTest {
  private static final Pattern DEFINITION =
      Pattern.compile("(?s)return Api\\.of.+?\\.build\\(\\);");

  @TempDir private Path folder;
  private Walkthrough page = new Walkthrough("", Path.of(""));

  @BeforeEach
  void read() throws IOException {
    page = Walkthrough.of("docs/tutorial/first-api.md", folder);
  }

  @ParameterizedTest
  @EnumSource
  void eachStepDoesWhatItSays(Kind kind) throws Exception {
    try (var database = Walkthrough.shop(kind)) {
      assertThat(page.steps()).containsExactly("secret", "generate", "dev", "build", "serve");

      succeeds(CommandRun.withInput(Map.of(), database.url() + "\n", page.command("secret")));
      succeeds(run("generate"));
      changeWhileServed();
      database.run(page.sample("sql"));
      succeeds(run("generate"));
      assertThat(run("build").error()).isEqualTo(page.sample("text"));
      define(page.sample("java").replaceAll("(?m)^.*nickname.*\\n", ""));
      succeeds(run("build"));
      assertThat(folder.resolve("build/schema.graphql")).content().contains("type Client");
      answersOnceMore();
    }
  }

  private CommandRun run(String command) {
    return CommandRun.of(Map.of(), page.command(command));
  }

  private void changeWhileServed() throws Exception {
    try (var served = Served.start(Map.of(), page.onAnyPort("dev"))) {
      var key = served.await("pk-[A-Za-z0-9_-]+");
      assertThat(served.post(page.sample("graphql"), key).at("/data/listOrders/items")).hasSize(3);

      define(page.sample("java"));
      served.await("Reloaded \\d+ models");
      assertThat(
              served
                  .post("{ listClients(limit: 2) { items { calledBy } } }", key)
                  .at("/data/listClients/items"))
          .hasSize(2);
    }
  }

  private void answersOnceMore() throws Exception {
    var environment = Map.of(ApiKeySecret.NAME, Served.KEY);
    try (var served = Served.start(environment, page.onAnyPort("serve"))) {
      assertThat(
              served.ask("{ listClients(limit: 2) { items { name } } }").at("/listClients/items"))
          .hasSize(2);
    }
  }

  private static void succeeds(CommandRun run) {
    assertThat(run.exitCode()).as(run.error()).isZero();
  }

  /** Puts a definition into DataSchema.java as somebody would who edits it. */
  private void define(String definition) throws IOException {
    var file = folder.resolve("schema/DataSchema.java");
    var text = definition.strip().replace("\n", "\n    ");
    Files.writeString(
        file,
        DEFINITION.matcher(Files.readString(file)).replaceFirst(Matcher.quoteReplacement(text)));
  }
}
