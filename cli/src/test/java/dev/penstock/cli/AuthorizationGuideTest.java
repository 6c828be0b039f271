package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * docs/guides/testing-authorization.md shows what the commands print; -Dgolden=write writes it
 * again.
 */
final class AuthorizationGuideTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root", ".."), "docs/guides/testing-authorization.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?ms)^```\\npenstock (auth .+?)\\n```\\n\\n```text\\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;
  private String page = "";

  @BeforeEach
  void read() throws IOException {
    page = Files.readString(PAGE);
  }

  @Test
  void outputsAreWhatTheCommandsPrint() throws Exception {
    try (var shop = shop(Kind.POSTGRESQL)) {
      var commands = COMMAND.matcher(page).results().toList();
      assertThat(commands).hasSize(3);
      var written = page;
      for (var command : commands) {
        var run = shop.run(words(command.group(1)));
        assertThat(run.error()).isEmpty();
        written = written.replace("```text\n" + command.group(2), "```text\n" + run.out());
      }
      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(PAGE, written);
      }

      assertThat(Files.readString(PAGE)).isEqualTo(written);
    }
  }

  /** What differs between databases is the SQL alone. */
  @ParameterizedTest
  @EnumSource
  void explanationsAreTheSameOnEachDatabase(Kind kind) throws Exception {
    try (var shop = shop(kind)) {
      var command = new ArrayList<>(List.of(words(commandLine())));
      command.add("--json");

      var run = shop.run(command.toArray(String[]::new));

      var json = JSON.readTree(run.out());
      assertThat(json.path("database").asText()).isEqualTo(kind.name());
      assertThat(json.path("caller").toString())
          .isEqualTo("{\"provider\":\"userPools\",\"claims\":[\"sub\",\"email\"]}");
      assertThat(json.path("parts").valueStream().map(AuthorizationGuideTest::line))
          .containsExactly(
              "listOrders where root customer.email = claim(\"email\")",
              "listOrders(filter.status) allowed argument ",
              "listOrders.items.id allowed field ",
              "listOrders.items.customer where relation email = claim(\"email\")",
              "listOrders.items.customer.name allowed field ",
              "listOrders.items.customer.credit denied field ");
      assertThat(json.findValuesAsText("verdict"))
          .containsExactly(
              "unmet", "admits", "unmet", "admits", "unmet", "admits", "unmet", "admits", "unmet",
              "unmet", "admits", "unmet");
      assertThat(json.findValuesAsText("sql"))
          .hasSize(2)
          .allMatch(sql -> sql.contains(":claim(\"email\")") && !sql.contains("ada"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void testsComeToTheSameOnEachDatabase(Kind kind) throws Exception {
    try (var shop = shop(kind)) {
      var output = COMMAND.matcher(page).results().toList().getLast().group(2);

      var run = shop.run("auth", "test");

      assertThat(run.out()).isEqualTo(output);
      assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    }
  }

  private static String line(JsonNode part) {
    return "%s %s %s %s"
        .formatted(
            part.path("path").asText(),
            part.path("outcome").asText(),
            part.path("part").asText(),
            part.path("conditions").path(0).path("where").asText());
  }

  private ShopFolder shop(Kind kind) throws Exception {
    var shop = ShopFolder.open(kind, folder, block("java"));
    shop.write("orders.graphql", block("text"));
    shop.write("schema/auth-tests.yaml", block("yaml"));
    return shop;
  }

  private String commandLine() {
    var command = COMMAND.matcher(page);
    assertThat(command.find()).isTrue();
    return command.group(1);
  }

  private String[] words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .map(word -> word.startsWith("@") ? "@" + folder.resolve(word.substring(1)) : word)
        .toArray(String[]::new);
  }

  /** The first one of a language. */
  private String block(String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .findFirst()
        .orElseThrow()
        .group(2);
  }
}
