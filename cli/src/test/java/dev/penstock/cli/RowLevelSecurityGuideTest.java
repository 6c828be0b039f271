package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every sample of docs/guides/row-level-security.md does what the page says. */
final class RowLevelSecurityGuideTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root", ".."), "docs/guides/row-level-security.md");
  private static final String SECRET = "SQL_CONNECTION_STRING";
  private static final List<String> ROLES = List.of("api", "authenticated", "anon");

  @TempDir private Path folder;
  private final String suffix = "_" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> environment =
      new HashMap<>(Map.of(ApiKeySecret.NAME, Served.KEY));
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = TestDatabase.create(Kind.POSTGRESQL);
  }

  @AfterEach
  void close() throws SQLException {
    try {
      for (var role : ROLES.reversed()) {
        dropped(role + suffix);
      }
    } finally {
      database.close();
    }
  }

  private void dropped(String role) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_roles where rolname = '%s'".formatted(role))) {
      row.next();
      if (row.getInt(1) > 0) {
        database.run("drop owned by %s".formatted(role));
        database.run("drop role %s".formatted(role));
      }
    }
  }

  @Test
  void theSamplesDoWhatThePageSays() throws Exception {
    var sql = blocks("sql");
    sql.subList(0, 2).forEach(this::execute);
    build();
    write("penstock.yaml", blocks("yaml").getFirst());
    environment.put(
        SECRET,
        database.url().replaceFirst("//[^@/]*@", "//api%s:choose-another-1@".formatted(suffix)));

    try (var dev = Served.start(environment, "dev", "--api", folder.toString(), "--port", "0")) {
      assertThat(ask(dev, "ada", blocks("graphql").getFirst()).toString())
          .isEqualTo("{\"createNote\":{\"owner\":\"ada\",\"words\":\"Buy ink\"}}");
      assertThat(ask(dev, "ada", blocks("graphql").getLast()).toString())
          .isEqualTo("{\"listNotes\":{\"items\":[{\"owner\":\"ada\",\"words\":\"Buy ink\"}]}}");
      assertThat(ask(dev, "bob", blocks("graphql").getLast()).toString())
          .isEqualTo("{\"listNotes\":{\"items\":[]}}");
      assertThat(dev.ask(blocks("graphql").getLast()).toString())
          .isEqualTo("{\"listNotes\":{\"items\":[]}}");
    }

    execute(sql.getLast());
    write("penstock.yaml", withRoles(blocks("yaml").get(1)));
    try (var dev = Served.start(environment, "dev", "--api", folder.toString(), "--port", "0")) {
      assertThat(ask(dev, "bob", blocks("graphql").getLast()).toString())
          .isEqualTo("{\"listNotes\":{\"items\":[{\"owner\":\"ada\",\"words\":\"Buy ink\"}]}}");
      assertThat(dev.post(blocks("graphql").getLast(), Served.KEY).toString())
          .contains("Not Authorized to access listNotes on type Query");
    }
  }

  @Test
  void whoBypassesThePoliciesIsWarned() throws Exception {
    execute(blocks("sql").getFirst());
    build();
    write("penstock.yaml", blocks("yaml").getFirst());

    try (var served =
        Served.start(environment, "serve", "--api", folder.toString(), "--port", "0")) {
      assertThat(served.await("Warning: .*")).contains("bypasses row-level security");
    }
  }

  @Test
  void rolesThatAreNotThereAreToldAtTheStart() throws Exception {
    execute(blocks("sql").getFirst());
    build();
    write("penstock.yaml", withRoles(blocks("yaml").get(1)));

    var run = CommandRun.of(environment, "serve", "--api", folder.toString(), "--port", "0");

    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(run.error())
        .contains(
            "The database does not take what \"rowLevelSecurity\" says: role \"anon%s\" does not exist."
                .formatted(suffix));
  }

  @Test
  void buildRefusesItForOtherDatabases() throws Exception {
    try (var other = TestDatabase.create(Kind.MARIADB)) {
      other.run("create table notes (id int primary key)");
      environment.put(SECRET, other.url());
      write("penstock.yaml", blocks("yaml").getFirst());
      generate();

      var run = CommandRun.of(environment, "build", "--api", folder.toString());

      assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(run.error()).contains("can be true only for PostgreSQL");
    }
  }

  private JsonNode ask(Served served, String sub, String document) throws Exception {
    var token =
        CommandRun.of(environment, "auth", "token", "--api", folder.toString(), "--sub", sub);
    var answer = served.post(document, "authorization", token.out().strip());
    assertThat(answer.get("errors")).as(answer.toString()).isNull();
    return answer.get("data");
  }

  private void build() throws IOException {
    environment.put(SECRET, database.url());
    generate();
    write("schema/DataSchema.java", blocks("java").getFirst());
    var run = CommandRun.of(environment, "build", "--api", folder.toString());
    assertThat(run.exitCode()).as(run.error()).isEqualTo(ExitCode.FINE);
  }

  private void generate() {
    var run =
        CommandRun.of(
            environment,
            "generate",
            "schema-from-database",
            "--api",
            folder.toString(),
            "--connection-uri-secret",
            SECRET);
    assertThat(run.exitCode()).as(run.error()).isEqualTo(ExitCode.FINE);
  }

  /** Roles belong to the whole server, where others run this test, too. */
  private void execute(String script) {
    var own = script;
    for (var role : ROLES) {
      own = own.replaceAll("\\b%s\\b".formatted(role), role + suffix);
    }
    try {
      database.run(own);
    } catch (SQLException e) {
      throw new AssertionError(own, e);
    }
  }

  private String withRoles(String yaml) {
    return yaml.replaceAll("(?m)ole: (\\w+)$", "ole: $1" + suffix);
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```%s\\n(.*?)^```$".formatted(language))
        .matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }
}
