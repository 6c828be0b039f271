package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows docs/tutorial/first-api.md to the letter sees what it says. */
final class TutorialTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Path PAGE = ROOT.resolve("docs/tutorial/first-api.md");
  private static final Pattern COMMAND = Pattern.compile("(?m)^(?:\\w+=\\S+ )?penstock (.+)$");
  private static final Pattern DEFINITION =
      Pattern.compile("(?s)return Api\\.of.+?\\.build\\(\\);");

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @ParameterizedTest
  @EnumSource
  void eachStepDoesWhatItSays(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          Files.readString(
              ROOT.resolve("examples/shop", kind.name().toLowerCase(Locale.ROOT) + ".sql")));
      var commands =
          COMMAND.matcher(page).results().map(match -> match.group(1)).map(this::words).toList();
      assertThat(commands)
          .extracting(List::getFirst)
          .containsExactly("secret", "generate", "dev", "build", "serve");

      succeeds(CommandRun.withInput(Map.of(), database.url() + "\n", line(commands.get(0))));
      succeeds(CommandRun.of(Map.of(), line(commands.get(1))));
      changeWhileServed(commands.get(2));
      database.run(sample("sql"));
      succeeds(CommandRun.of(Map.of(), line(commands.get(1))));
      assertThat(CommandRun.of(Map.of(), line(commands.get(3))).error()).isEqualTo(sample("text"));
      define(sample("java").replaceAll("(?m)^.*nickname.*\\n", ""));
      succeeds(CommandRun.of(Map.of(), line(commands.get(3))));
      assertThat(folder.resolve("build/schema.graphql")).content().contains("type Client");
      answersOnceMore(commands.get(4));
    }
  }

  private void changeWhileServed(List<String> dev) throws Exception {
    try (var served = Served.start(Map.of(), line(onAnyPort(dev)))) {
      var key = served.await("pk-[A-Za-z0-9_-]+");
      assertThat(served.post(sample("graphql"), key).at("/data/listOrders/items")).hasSize(3);

      define(sample("java"));
      served.await("Reloaded \\d+ models");
      assertThat(
              served
                  .post("{ listClients(limit: 2) { items { calledBy } } }", key)
                  .at("/data/listClients/items"))
          .hasSize(2);
    }
  }

  private void answersOnceMore(List<String> serve) throws Exception {
    try (var served = Served.start(Map.of(ApiKeySecret.NAME, Served.KEY), line(onAnyPort(serve)))) {
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

  private List<String> words(String command) {
    return List.of(command.replace("--api shop", "--api " + folder).split(" "));
  }

  private static List<String> onAnyPort(List<String> command) {
    return Stream.concat(command.stream(), Stream.of("--port", "0")).toList();
  }

  private static String[] line(List<String> words) {
    return words.toArray(String[]::new);
  }

  /** The only sample of a language. */
  private String sample(String language) {
    var samples =
        Pattern.compile("(?s)```%s\\n(.+?)```".formatted(language))
            .matcher(page)
            .results()
            .toList();
    assertThat(samples).as(language).hasSize(1);
    return samples.getFirst().group(1);
  }
}
