package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

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
    try (var running =
        new Running(
            settings -> settings.withConsole(new ConsoleSettings(Running.KEY)), _ -> "null")) {
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
      assertThat(page.headers().firstValue("x-frame-options")).contains("DENY");
      assertThat(page.headers().firstValue("referrer-policy")).contains("no-referrer");
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
          .doesNotContain("http", "*");
    }
  }

  @Test
  void theKeyIsFilledInForTheDevelopersOwnMachineOnly() {
    assertThat(settings("127.0.0.1", "localhost:20002")).containsEntry("apiKey", "k1");
    assertThat(settings("localhost", "127.0.0.1:20002")).containsEntry("apiKey", "k1");
    assertThat(settings("127.0.0.1", "evil.example:20002")).doesNotContainKey("apiKey");
    assertThat(settings("0.0.0.0", "localhost:20002")).doesNotContainKey("apiKey");
  }

  @Test
  void aBrowserAtTheAddressOfTheApiIsLedToThePage() throws Exception {
    try (var running =
        new Running(
            settings -> settings.withConsole(new ConsoleSettings(Running.KEY)), _ -> "null")) {
      for (var path : List.of("/", "/graphql")) {
        var response = running.get(path, "accept", "text/html,*/*;q=0.8");

        assertThat(response.statusCode()).as(path).isEqualTo(303);
        assertThat(response.headers().firstValue("location")).contains("/console");
      }
    }
  }

  @Test
  void withoutTheSwitchThereIsNoConsole() throws Exception {
    try (var running = new Running(Function.identity(), _ -> "null")) {
      assertThat(running.get("/console").statusCode()).isEqualTo(404);
      assertThat(running.get("/console/settings.json").statusCode()).isEqualTo(404);
    }
  }

  private static Map<String, String> settings(String boundTo, String host) {
    var settings =
        ServerSettings.DEFAULT.withAddress(boundTo, 0).withConsole(new ConsoleSettings("k1"));
    return Console.of(settings).orElseThrow().settings(host);
  }
}
