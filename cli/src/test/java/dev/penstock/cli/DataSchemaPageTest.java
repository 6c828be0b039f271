package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever docs/reference/data-schema.md shows compiles and fits. */
final class DataSchemaPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("repository.root", ".."), "docs", "reference", "data-schema.md");

  /** What stands around the sample of a row, by the heading of its table. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "call", "%s",
          "rule", ".authorization(SqlSchema.post, allow -> %s)",
          "word of a rule", ".authorization(SqlSchema.post, allow -> allow.authenticated()%s)",
          "condition", ".authorization(SqlSchema.post, allow -> allow.when(%s))");

  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*");
  private static final Pattern HEADING = Pattern.compile("\\| ([^|`]+?) \\|.*");
  private static final Pattern FILE =
      Pattern.compile("```java\n([^`]*?public final class DataSchema[^`]*?)```");

  @TempDir private Path folder;

  @BeforeEach
  void writeSqlSchema() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    try (var sql = DataSchemaPageTest.class.getResourceAsStream("/data-schema/SqlSchema.java")) {
      Files.copy(sql, folder.resolve("schema/SqlSchema.java"));
    }
  }

  @Test
  void everyCallOfATableFits() throws IOException {
    var calls = calls(Files.readAllLines(PAGE));
    assertThat(calls).hasSizeGreaterThan(30);
    var methods =
        IntStream.range(0, calls.size())
            .mapToObj(number ->
                "  public static ApiDefinition sample%d() { return Api.of(SqlSchema.schema())%s.build(); }"
                    .formatted(number, calls.get(number)))
            .collect(Collectors.joining("\n"));
    var all =
        IntStream.range(0, calls.size())
            .mapToObj("    sample%d();"::formatted)
            .collect(Collectors.joining("\n"));

    write(
        """
        import static dev.penstock.schema.Conditions.*;
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.*;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
        %s
            return Api.of(SqlSchema.schema()).build();
          }
        %s
        }
        """
            .formatted(all, methods));

    assertThat(new SchemaCompiler(new ProjectFolder(folder)).compile().definition().models())
        .isNotEmpty();
  }

  @Test
  void everyFileFits() throws IOException {
    var files =
        FILE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();

    assertThat(files).isNotEmpty();
    for (var file : files) {
      write(file);
      assertThat(new SchemaCompiler(new ProjectFolder(folder)).compile().definition().models())
          .isNotEmpty();
    }
  }

  private static List<String> calls(List<String> lines) {
    List<String> calls = new ArrayList<>();
    var setting = "";
    for (var line : lines) {
      var row = ROW.matcher(line);
      var heading = HEADING.matcher(line);
      if (row.matches() && !setting.isEmpty()) {
        calls.add(setting.formatted(row.group(1)));
      } else if (heading.matches() && !line.startsWith("|---")) {
        setting = SETTINGS.getOrDefault(heading.group(1), "");
      }
    }
    return calls;
  }

  private void write(String dataSchema) throws IOException {
    Files.writeString(folder.resolve("schema/DataSchema.java"), dataSchema);
  }
}
