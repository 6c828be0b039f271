package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever keeps a schema from being generated is one sentence that says what to do, and tells no
 * secret.
 */
final class GenerateRefusalTest {
  private static final String WRONG = "not-The-Password-7";

  @TempDir private Path folder;

  @Test
  void aWrongPasswordForPostgresql() throws Exception {
    try (var server = GuardedPostgresql.start()) {
      assertRefused(
          generate(server.url(WRONG)),
          ExitCode.UNREACHABLE,
          "does not admit user \"guarded\"; check user and password");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void aWrongPassword(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      createUser(database);

      var run = generate(url(database, database.name() + "u", WRONG, database.name()));

      assertRefused(
          run,
          ExitCode.UNREACHABLE,
          "does not admit user \"%su\"; check user and password".formatted(database.name()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPortWhereNobodyAnswers(Kind kind) throws Exception {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }

    var run = generate("%s://me:%s@127.0.0.1:%d/shop".formatted(scheme(kind), WRONG, free));

    assertRefused(
        run, ExitCode.UNREACHABLE, "No database answers at 127.0.0.1:%d; check".formatted(free));
  }

  @ParameterizedTest
  @EnumSource
  void aHostThatNobodyKnows(Kind kind) {
    var run = generate("%s://me:%s@shop.invalid/shop".formatted(scheme(kind), WRONG));

    assertRefused(
        run, ExitCode.UNREACHABLE, "The host \"shop.invalid\" is not known; check its name");
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownDatabase(Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      var run = generate(database.url() + "_gone");

      assertRefused(
          run, ExitCode.UNREACHABLE, "has no database \"%s_gone\"".formatted(database.name()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAccountThatMayNotReadTheCatalog(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table parts (id int primary key)");
      createUser(database);
      if (kind == Kind.POSTGRESQL) {
        database.run("revoke select on pg_catalog.pg_class from public");
      } else {
        database.run("grant execute on %s.* to %su".formatted(database.name(), database.name()));
      }

      var run = generate(url(database, database.name() + "u", "secret-8-Word", database.name()));

      assertThat(run.exitCode()).isIn(ExitCode.UNREACHABLE, ExitCode.SCHEMA);
      assertRefused(run, run.exitCode(), "rant");
      assertThat(run.error()).doesNotContain("secret-8-Word");
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTableWithAKey(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table notes (text varchar(10))");

      var run = generate(database.url());

      assertRefused(
          run,
          ExitCode.SCHEMA,
          "None of the 1 tables in database %s has a primary key. Add one"
              .formatted(database.name()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTableAtAll(Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      var run = generate(database.url());

      assertThat(run.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(run.errorLines()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void anEmptyUrl(String url) {
    assertRefused(
        generate(url),
        ExitCode.UNREACHABLE,
        "The connection URL is empty; write it as postgres://");
  }

  @Test
  void aDatabaseThatIsNotSpoken() {
    assertRefused(
        generate("sqlite:///tmp/shop.db"),
        ExitCode.UNREACHABLE,
        "Penstock does not speak sqlite://; use postgres://, mysql:// or mariadb://.");
  }

  @Test
  void aSecretThatIsNotThere() {
    var run = run(Map.of(), "SHOP_URL");

    assertRefused(
        run, ExitCode.UNREACHABLE, "There is no secret SHOP_URL. Set it in the environment");
  }

  @Test
  void aUrlInThePlaceOfASecretsName() {
    var run = run(Map.of(), "postgres://me:" + WRONG + "@localhost/shop");

    assertRefused(run, ExitCode.WRONG_USAGE, "A secret's name consists of letters");
  }

  @Test
  void noSecretNamed() {
    var run = CommandRun.of(Map.of(), "generate", "schema-from-database");

    assertRefused(run, ExitCode.WRONG_USAGE, "--connection-uri-secret");
  }

  private static void assertRefused(CommandRun run, int exitCode, String text) {
    assertThat(run.errorLines()).as(run.error()).hasSize(1);
    assertThat(run.error()).contains(text).doesNotContain(WRONG);
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
  }

  private CommandRun generate(String url) {
    return run(Map.of("SHOP_URL", url), "SHOP_URL");
  }

  private CommandRun run(Map<String, String> environment, String secret) {
    return CommandRun.of(
        environment,
        "generate",
        "schema-from-database",
        "--api",
        folder.toString(),
        "--connection-uri-secret",
        secret);
  }

  private static void createUser(TestDatabase database) throws Exception {
    var user = database.name() + "u";
    database.run(
        database.kind() == Kind.POSTGRESQL
            ? "create role %s login password 'secret-8-Word'".formatted(user)
            : "create user %s identified by 'secret-8-Word'".formatted(user));
  }

  private static String url(TestDatabase database, String user, String password, String name) {
    var server = URI.create(database.url());
    return "%s://%s:%s@%s:%d/%s"
        .formatted(
            scheme(database.kind()), user, password, server.getHost(), server.getPort(), name);
  }

  private static String scheme(Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> "postgres";
      case MYSQL -> "mysql";
      case MARIADB -> "mariadb";
    };
  }
}
