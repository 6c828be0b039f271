package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a database that nobody prepared to answers over HTTP, by the commands that a user types. */
final class EndToEndTest {
  private static final String SECRET = "SQL_CONNECTION_STRING";
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aShopIsGeneratedBuiltAndServed(Kind kind) throws Exception {
    try (var database = shop(kind)) {
      generateAndBuild(database);

      try (var served =
          Served.start(environment(database), "serve", "--api", folder.toString(), "--port", "0")) {
        readsThreeLevels(served);
        readsASecondPage(served);
        createsUpdatesAndDeletes(served);
        tellsAUniqueViolation(served);
        answersTheTraining(served);
        assertThat(
                served
                    .post("{ listCustomers { items { id } } }", "wrong-key")
                    .at("/errors/0/errorType")
                    .asText())
            .isEqualTo("UnauthorizedException");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void generatingAgainChangesNothingUntilAColumnIsDropped(Kind kind) throws Exception {
    try (var database = shop(kind)) {
      generateAndBuild(database);
      var schema = Files.readString(folder.resolve("schema/SqlSchema.java"));
      var definition = Files.readString(folder.resolve("build/penstock.json"));
      customise(".rename(SqlSchema.customer.nickname, \"calledBy\")");

      generateAndBuild(database);

      assertThat(folder.resolve("schema/SqlSchema.java")).hasContent(schema);
      assertThat(Files.readString(folder.resolve("build/penstock.json")))
          .isNotEqualTo(definition)
          .contains("calledBy");

      database.run("alter table customers drop column nickname");
      run(database, "generate", "schema-from-database", "--connection-uri-secret", SECRET);
      var build = run(database, "build");

      assertThat(build.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(build.errorLines()).hasSize(1);
      assertThat(build.error())
          .startsWith("schema/DataSchema.java:")
          .contains("SqlSchema.java has no \"Customer.nickname\".");
    }
  }

  /** A cache that was trained with refusals would lack what answers need. */
  private static void answersTheTraining(Served served) throws Exception {
    var questions = TrainingFile.QUESTIONS.lines();
    for (var question : questions.subList(0, questions.size() - 1)) {
      assertThat(served.answer(question).get("errors")).as(question).isNull();
    }
    assertThat(served.answer(questions.getLast()).at("/errors/0/message").asText())
        .contains("nobody");
  }

  private static void readsThreeLevels(Served served) throws Exception {
    var data =
        served.ask(
            """
            { listCustomers(filter: {name: {beginsWith: "A"}}, sort: [{name: DESC}], limit: 1) {
                items { name orders(sort: [{id: ASC}], limit: 2) {
                  items { id orderLines(limit: 2) { items { lineNumber product { name } } } } } } } }
            """);

    var customer = data.at("/listCustomers/items/0");
    assertThat(customer.get("name").asText()).startsWith("A");
    assertThat(customer.at("/orders/items")).isNotEmpty();
    assertThat(customer.at("/orders/items/0/orderLines/items/0/product/name").asText())
        .isNotEmpty();
  }

  private static void readsASecondPage(Served served) throws Exception {
    var first =
        served.ask("{ listProducts(sort: [{price: DESC}], limit: 3) { items { id } nextToken } }");
    var token = first.at("/listProducts/nextToken").asText();

    var second =
        served.ask(
            "{ listProducts(sort: [{price: DESC}], limit: 3, nextToken: \"%s\") { items { id } } }"
                .formatted(token));

    assertThat(second.at("/listProducts/items")).isNotEmpty();
    assertThat(second.at("/listProducts/items").findValuesAsText("id"))
        .doesNotContainAnyElementsOf(first.at("/listProducts/items").findValuesAsText("id"));
  }

  private static void createsUpdatesAndDeletes(Served served) throws Exception {
    var created =
        served
            .ask("mutation { createTag(input: {name: \"unheard of\"}) { id name } }")
            .get("createTag");
    var update =
        "mutation { updateTag(input: {id: %s, name: \"newer\"}, condition: {name: {eq: \"%s\"}}) {"
            + " name } }";

    var failed = served.post(update.formatted(created.get("id"), "other"), Served.KEY);
    var updated = served.ask(update.formatted(created.get("id"), "unheard of"));
    var deleted =
        served.ask("mutation { deleteTag(input: {id: %s}) { name } }".formatted(created.get("id")));

    assertThat(created.get("name").asText()).isEqualTo("unheard of");
    assertThat(failed.at("/errors/0/extensions/code").asText()).isEqualTo("CONDITION_FAILED");
    assertThat(failed.at("/data/updateTag").isNull()).isTrue();
    assertThat(updated.at("/updateTag/name").asText()).isEqualTo("newer");
    assertThat(deleted.at("/deleteTag/name").asText()).isEqualTo("newer");
    assertThat(
            served
                .ask("{ getTag(id: %s) { name } }".formatted(created.get("id")))
                .get("getTag")
                .isNull())
        .isTrue();
  }

  private static void tellsAUniqueViolation(Served served) throws Exception {
    var create = "mutation { createTag(input: {name: \"twice\"}) { name } }";
    served.ask(create);

    var answer = served.post(create, Served.KEY);

    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("UNIQUE_VIOLATION");
    assertThat(names(answer.at("/errors/0/extensions/fields"))).isEqualTo("name");
  }

  private static String names(JsonNode array) {
    return array.size() == 1 ? array.get(0).asText() : array.toString();
  }

  private void generateAndBuild(TestDatabase database) {
    var generate =
        run(database, "generate", "schema-from-database", "--connection-uri-secret", SECRET);
    assertThat(generate.exitCode()).as(generate.error()).isZero();
    assertThat(generate.out()).contains("Wrote schema/SqlSchema.java.").contains("MB of memory.");
    var build = run(database, "build");
    assertThat(build.exitCode()).as(build.error()).isZero();
    assertThat(folder.resolve("build/schema.graphql")).content().contains("type Customer");
  }

  private void customise(String change) throws Exception {
    var file = folder.resolve("schema/DataSchema.java");
    var text = Files.readString(file);
    Files.writeString(file, text.replace(".build();", change + ".build();"));
  }

  private CommandRun run(TestDatabase database, String... arguments) {
    var line = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, line, 0, arguments.length);
    line[arguments.length] = "--api";
    line[arguments.length + 1] = folder.toString();
    return CommandRun.of(environment(database), line);
  }

  private static Map<String, String> environment(TestDatabase database) {
    return Map.of(SECRET, database.url(), ApiKeySecret.NAME, Served.KEY);
  }

  private static TestDatabase shop(Kind kind) throws Exception {
    var file =
        switch (kind) {
          case POSTGRESQL -> "postgresql.sql";
          case MYSQL -> "mysql.sql";
          case MARIADB -> "mariadb.sql";
        };
    var database = TestDatabase.create(kind);
    database.run(Files.readString(ROOT.resolve("examples/shop").resolve(file)));
    return database;
  }
}
