package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What docs/guides/several-databases.md shows is examples/two-databases, and it runs. */
final class SeveralDatabasesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final Path EXAMPLE = ROOT.resolve("examples/two-databases");
  private static final Path GUIDE = ROOT.resolve("docs/guides/several-databases.md");
  private static final Path README = EXAMPLE.resolve("README.md");
  private static final String PAIRS =
      """
      POSTGRESQL, MYSQL
      MYSQL, MARIADB
      MARIADB, POSTGRESQL
      """;

  @TempDir private Path folder;

  @Test
  void theGuideShowsTheFilesOfTheExample() throws IOException {
    assertThat(shown("java"))
        .isEqualTo(Files.readString(EXAMPLE.resolve("schema/DataSchema.java")));
    assertThat(shown("yaml")).isEqualTo(Files.readString(EXAMPLE.resolve("penstock.yaml")));
  }

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void theExampleIsGeneratedBuiltAndServed(Kind first, Kind second) throws Exception {
    try (var shop = database(first, "shop.sql");
        var billing = database(second, "billing.sql")) {
      var environment = environment(shop, billing);
      generate(environment);
      var build = run(environment, "build");
      assertThat(build.exitCode()).as(build.error()).isZero();

      var doctor = run(environment, "doctor");
      assertThat(doctor.exitCode()).as(doctor.out()).isZero();
      assertThat(doctor.out()).contains("secret billing", "database billing");

      try (var served =
          Served.start(environment, "serve", "--api", folder.toString(), "--port", "0")) {
        assertThat(served.ask(shown("graphql request")))
            .isEqualTo(JSON.readTree(shown("json")).get("data"));
        assertThat(served.ask(asked())).isEqualTo(JSON.readTree(shown(README, "json")).get("data"));
        assertThat(
                served
                    .ask(
                        "mutation { updateCustomer(input: {id: 2, name: \"Bea\"}) { name invoices {"
                            + " items { total } } } }")
                    .toString())
            .isEqualTo(
                "{\"updateCustomer\":{\"name\":\"Bea\",\"invoices\":{\"items\":[{\"total\":\"99.00\"}]}}}");
        assertThat(
                served
                    .post("mutation { deleteInvoice(input: {id: 104}) { id } }", Served.KEY)
                    .at("/errors/0/message")
                    .asText())
            .isEqualTo("Not Authorized to access deleteInvoice on type Mutation");
      }
    }
  }

  @Test
  void generatingOneDatabaseLeavesTheOtherAloneAndMistakesAreTold() throws Exception {
    try (var shop = database(Kind.POSTGRESQL, "shop.sql");
        var billing = database(Kind.POSTGRESQL, "billing.sql")) {
      var environment = environment(shop, billing);
      generate(environment);
      var other = Files.readString(folder.resolve("schema/BillingSqlSchema.java"));
      assertThat(other)
          .contains("public final class BillingSqlSchema {", ".named(\"billing\")")
          .doesNotContain(" SqlSchema");
      assertThat(Files.readString(folder.resolve("schema/SqlSchema.java")))
          .doesNotContain("named(\"\")");

      billing.run("alter table invoices drop column issued");
      generate(environment);
      customise(".hide(BillingSqlSchema.invoice.issued)");
      var build = run(environment, "build");
      assertThat(build.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(build.error()).contains("BillingSqlSchema.java has no \"Invoice.issued\".");

      var unnamed =
          run(
              environment,
              "generate",
              "schema-from-database",
              "--connection-uri-secret",
              "BILLING_DATABASE",
              "--out",
              folder.resolve("schema/billing").toString());
      assertThat(unnamed.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(unnamed.error()).contains("--out names a Java file");
    }
  }

  @Test
  void settingsOfADatabaseThatIsNotThereAreRefused() throws Exception {
    try (var shop = database(Kind.POSTGRESQL, "shop.sql");
        var billing = database(Kind.MYSQL, "billing.sql")) {
      var environment = environment(shop, billing);
      generate(environment);
      assertThat(run(environment, "build").exitCode()).isZero();
      var file = folder.resolve("penstock.yaml");
      Files.writeString(file, Files.readString(file).replace("billing", "biling"));

      var serve = run(environment, "serve");

      assertThat(serve.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      assertThat(serve.error())
          .isEqualTo(
              "penstock.yaml:4:7: The API has no database \"biling\". Did you mean \"billing\"?\n");
    }
  }

  private void generate(Map<String, String> environment) throws IOException {
    copy("schema/DataSchema.java");
    copy("penstock.yaml");
    Pattern.compile("penstock (generate .*)")
        .matcher(Files.readString(GUIDE))
        .results()
        .forEach(line -> {
          var words = line.group(1).replace("schema/", folder + "/schema/").split(" ");
          var generated = run(environment, words);
          assertThat(generated.exitCode()).as(generated.error()).isZero();
        });
  }

  private void customise(String change) throws IOException {
    var file = folder.resolve("schema/DataSchema.java");
    Files.writeString(file, Files.readString(file).replace(".build();", change + ".build();"));
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), Files.readString(EXAMPLE.resolve(file)));
  }

  private CommandRun run(Map<String, String> environment, String... arguments) {
    var line = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, line, 0, arguments.length);
    line[arguments.length] = "--api";
    line[arguments.length + 1] = folder.toString();
    return CommandRun.of(environment, line);
  }

  private static Map<String, String> environment(TestDatabase shop, TestDatabase billing) {
    return Map.of(
        "SHOP_DATABASE",
        shop.url(),
        "BILLING_DATABASE",
        billing.url(),
        ApiKeySecret.NAME,
        Served.KEY);
  }

  private static TestDatabase database(Kind kind, String file) throws Exception {
    var database = TestDatabase.create(kind);
    database.run(Files.readString(EXAMPLE.resolve(file)));
    return database;
  }

  /** The first sample of the guide in a language. */
  private static String shown(String language) throws IOException {
    return shown(GUIDE, language);
  }

  /** What the first command of the example's own page asks. */
  private static String asked() throws IOException {
    var command = Pattern.compile("-d '(.*?)'\n").matcher(Files.readString(README));
    assertThat(command.find()).isTrue();
    return JSON.readTree(command.group(1)).get("query").asText();
  }

  private static String shown(Path page, String language) throws IOException {
    var sample = Pattern.compile("```%s\n(.*?)```".formatted(language), Pattern.DOTALL);
    var found = sample.matcher(Files.readString(page));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
