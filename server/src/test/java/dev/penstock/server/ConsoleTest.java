package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console is whole and asks nobody else for anything. */
final class ConsoleTest {
  private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @Test
  void everythingThatThePageNamesIsServedFromHere() throws Exception {
    try (var running = new Running(settings -> settings.withConsole(true), _ -> "null")) {
      var page = running.get("/console");
      var references =
          REFERENCE.matcher(page.body()).results().map(match -> match.group(1)).toList();

      assertThat(references).hasSizeGreaterThan(4);
      for (var reference : references) {
        if (!reference.startsWith("data:")) {
          assertThat(reference).startsWith("/console/");
          assertThat(running.get(reference).statusCode()).as(reference).isEqualTo(200);
        }
      }
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
          .doesNotContain("http", "*");
    }
  }

  @Test
  void theKeyIsFilledInForTheDevelopersOwnMachineOnly() throws Exception {
    var console = new Console(List.of("k1"));

    assertThat(settings(console, "localhost:20002")).contains("\"apiKey\":\"k1\"");
    assertThat(settings(console, "127.0.0.1:20002")).contains("\"apiKey\":\"k1\"");
    assertThat(settings(console, "evil.example:20002")).doesNotContain("k1");
  }

  @Test
  void withoutTheSwitchThereIsNoConsole() throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      assertThat(running.get("/console").statusCode()).isEqualTo(404);
      assertThat(running.get("/console/settings.json").statusCode()).isEqualTo(404);
    }
  }

  private static String settings(Console console, String host) {
    var call =
        new Call(
            "GET",
            "/console/settings.json",
            Map.of("host", host),
            Map.of(),
            new byte[0],
            "id");
    return new String(
        console.answer(call).orElseThrow().body(), StandardCharsets.UTF_8);
  }
}
