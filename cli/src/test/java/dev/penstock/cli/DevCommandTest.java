package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DevCommandTest {
  private static final String SECRET = "PARTS_URL";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsSavedIsServedAndWhatDoesNotCompileIsNot(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run("create table parts (id int primary key, label varchar(20))");
      database.run("insert into parts values (1, 'bolt')");
      var environment = Map.of(SECRET, database.url());
      generate(environment);

      try (var dev = start(environment)) {
        var key = dev.await("pk-[A-Za-z0-9_-]+");
        assertThat(dev.post("{ getPart(id: 1) { label } }", key).at("/data/getPart/label").asText())
            .isEqualTo("bolt");

        change(".build();", ".rename(SqlSchema.part.label, \"title\").build();");
        dev.await("Reloaded 1 model in \\d+ ms");
        assertThat(dev.post("{ getPart(id: 1) { title } }", key).at("/data/getPart/title").asText())
            .isEqualTo("bolt");

        change("SqlSchema.part.label", "SqlSchema.part.lable");
        dev.await("SqlSchema.java has no \"Part.lable\". Did you mean \"label\"\\?");
        dev.await("The API stays as it was before");
        assertThat(dev.post("{ getPart(id: 1) { title } }", key).at("/data/getPart/title").asText())
            .isEqualTo("bolt");
      }
    }
  }

  private Served start(Map<String, String> environment) {
    return Served.start(environment, "dev", "--api", folder.toString(), "--port", "0");
  }

  private void generate(Map<String, String> environment) {
    var run =
        CommandRun.of(
            environment,
            "generate",
            "schema-from-database",
            "--api",
            folder.toString(),
            "--connection-uri-secret",
            SECRET);
    assertThat(run.exitCode()).as(run.error()).isZero();
  }

  private void change(String old, String replacement) throws Exception {
    var file = folder.resolve("schema/DataSchema.java");
    Files.writeString(file, Files.readString(file).replace(old, replacement));
  }
}
