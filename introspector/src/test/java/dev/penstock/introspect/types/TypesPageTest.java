package dev.penstock.introspect.types;

import dev.penstock.definition.Engine;
import dev.penstock.introspect.GoldenFile;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/reference/types.md is written from the tables that the generator uses. */
final class TypesPageTest {
  private static final String START =
      """
      # Column types

      Which type of the API stands for which type of the database. Every other type is a read-only `String` with the
      database's text, and `penstock generate` says so.

      - Domains count as their base type. Arrays are lists, each dimension one list deeper.
      - Enums of PostgreSQL are one GraphQL enum for each SQL type; an `ENUM` of MySQL or MariaDB is one for its column,
        named by model and field; a `SET` is a list of such an enum. A text column whose check only lists its texts is an
        enum too. Labels that GraphQL refuses get a name that it takes. More than 1,000 labels stay a `String`.
      - Composite types are `AWSJSON`, read only.
      - A column of the database's own making (generated, identity always) is read only; one with a default, a sequence or
        AUTO_INCREMENT may be left out of a create.
      """;

  @Test
  void thePageSaysWhatTheTablesSay() {
    var page =
        START
            + section("PostgreSQL", Engine.POSTGRESQL)
            + section("MySQL", Engine.MYSQL)
            + section("MariaDB", Engine.MARIADB);

    GoldenFile.check(
        Path.of(System.getProperty("repository.root"), "docs/reference/types.md"), page);
  }

  private static String section(String title, Engine engine) {
    return "\n## %s\n\n| database | API | note |\n|---|---|---|\n".formatted(title)
        + TypeMapping.of(engine).rules().stream()
            .map(TypesPageTest::line)
            .collect(Collectors.joining());
  }

  private static String line(TypeRule rule) {
    var types = rule.types().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    return "| %s | `%s` | %s |\n".formatted(types, rule.scalar().graphqlName(), rule.note());
  }
}
