package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DemoCommandTest {
  private static final String QUESTION = "{ listCustomers(limit: 1) { items { name } } }";

  @TempDir private Path cache;

  @Test
  void theDemoKeepsItsRowsAndItsBuildFromOneStartToTheNext() throws Exception {
    try (var demo = start()) {
      var key = demo.await("pk-[A-Za-z0-9_-]+");
      demo.post("mutation { createTag(input: {name: \"kept\"}) { id } }", key);
    }
    var built = Files.getLastModifiedTime(definition());

    try (var demo = start()) {
      var key = demo.await("pk-[A-Za-z0-9_-]+");

      assertThat(demo.post(QUESTION, key).at("/data/listCustomers/items")).hasSize(1);
      var tags = demo.post("{ listTags(filter: {name: {eq: \"kept\"}}) { items { id } } }", key);
      assertThat(tags.at("/data/listTags/items")).hasSize(1);
      assertThat(Files.getLastModifiedTime(definition())).isEqualTo(built);
      assertThat(demo.await("http://\\S+/console")).isNotEmpty();
      assertThat(demo.await("curl -s \\S+ -H 'x-api-key")).isNotEmpty();

      var second = CommandRun.of(environment(), "demo", "--port", "0");
      assertThat(second.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(second.error()).startsWith("A demo runs already in ");
    }
  }

  private Served start() {
    return Served.start(environment(), "demo", "--port", "0");
  }

  private Map<String, String> environment() {
    return Map.of("XDG_CACHE_HOME", cache.toString());
  }

  private Path definition() throws Exception {
    try (var demos = Files.list(cache.resolve("penstock"))) {
      return demos
          .filter(folder -> folder.getFileName().toString().startsWith("demo-"))
          .findFirst()
          .orElseThrow()
          .resolve("api/build/penstock.json");
    }
  }
}
