package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What keeps an API from being served is one sentence that says what to do. */
final class ServeCommandTest {
  private static final String SECRET = "PARTS_URL";

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void setKey() {
    environment.put(ApiKeySecret.NAME, Served.KEY);
  }

  @Test
  void withoutABuild() {
    assertRefused(serve(), ExitCode.SCHEMA, "There is no build/penstock.json in");
  }

  @Test
  void withoutAFolder() {
    var run = CommandRun.of(environment, "serve", "--api", folder.resolve("gone").toString());

    assertRefused(run, ExitCode.WRONG_USAGE, "Make it, or name another one with --api.");
  }

  @Test
  void withAMistypedCommand() {
    var run = CommandRun.of(environment, "serv");

    assertRefused(run, ExitCode.WRONG_USAGE, "Did you mean \"serve\"? See \"penstock --help\".");
  }

  @Test
  void withAnUnknownSetting() throws Exception {
    Files.writeString(folder.resolve("penstock.yaml"), "prot: 1\n");

    assertRefused(
        serve(),
        ExitCode.WRONG_USAGE,
        "penstock.yaml:1:1: There is no setting \"prot\". Did you mean \"port\"?");
  }

  @ParameterizedTest
  @EnumSource
  void withoutAKeyOrADatabaseOrAPort(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind);
        var socket = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
      database.run("create table parts (id int primary key)");
      environment.put(SECRET, database.url());
      build();

      environment.remove(ApiKeySecret.NAME);
      assertRefused(
          serve(), ExitCode.UNREACHABLE, "There is no API key to serve with. Set PENSTOCK_API_KEY");
      setKey();
      assertRefused(
          serve("--port", String.valueOf(socket.getLocalPort())),
          ExitCode.WRONG_USAGE,
          "Nothing can listen at localhost:%d".formatted(socket.getLocalPort()));
      environment.put(SECRET, database.url() + "_gone");
      assertRefused(serve(), ExitCode.UNREACHABLE, "has no database");
      environment.remove(SECRET);
      assertRefused(serve(), ExitCode.UNREACHABLE, "There is no secret PARTS_URL.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theDoctorSaysWhatIsRightAndWhatIsWrong(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table parts (id int primary key)");
      environment.put(SECRET, database.url());
      build();

      var healthy = CommandRun.of(environment, "doctor", "--api", folder.toString());
      environment.put(SECRET, database.url() + "_gone");
      environment.remove(ApiKeySecret.NAME);
      var ill = CommandRun.of(environment, "doctor", "--api", folder.toString());
      var json = CommandRun.of(environment, "doctor", "--json", "--api", folder.toString());

      assertThat(healthy.out()).doesNotContain("wrong");
      assertThat(healthy.exitCode()).as(healthy.out()).isEqualTo(ExitCode.FINE);
      assertThat(ill.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
      assertThat(ill.out().lines().filter(line -> line.startsWith("wrong"))).hasSize(2);
      assertThat(json.out()).contains("\"fine\" : false");
    }
  }

  private void build() {
    var arguments =
        new String[] {
          "generate",
          "schema-from-database",
          "--api",
          folder.toString(),
          "--connection-uri-secret",
          SECRET
        };
    assertThat(CommandRun.of(environment, arguments).exitCode()).isZero();
    assertThat(CommandRun.of(environment, "build", "--api", folder.toString()).exitCode()).isZero();
    var sdl = CommandRun.of(environment, "export", "sdl", "--api", folder.toString());
    assertThat(folder.resolve("build/schema.graphql")).hasContent(sdl.out());
  }

  private CommandRun serve(String... options) {
    var line = new String[options.length + 3];
    line[0] = "serve";
    line[1] = "--api";
    line[2] = folder.toString();
    System.arraycopy(options, 0, line, 3, options.length);
    return CommandRun.of(environment, line);
  }

  private static void assertRefused(CommandRun run, int exitCode, String text) {
    assertThat(run.errorLines()).as(run.error()).hasSize(1);
    assertThat(run.error()).contains(text);
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
