package dev.penstock.introspect.catalog;

import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The hand-written schemas in `src/test/resources/catalog`, one for each database, and what is
 * expected of them.
 */
final class Sample {
  private static final Path FOLDER = Path.of("src/test/resources/catalog");
  static final List<String> POSTGRESQL_SCHEMAS = List.of("Odd \"Schema\"", "shop");

  private Sample() {}

  static TestDatabase create(TestDatabase.Kind kind) throws SQLException, IOException {
    var database = TestDatabase.create(kind);
    database.run(Files.readString(file(kind, "sql")));
    return database;
  }

  static Catalog read(TestDatabase database) throws SQLException {
    try (var connection = database.connect()) {
      return CatalogReader.read(connection, selection(database.kind()));
    }
  }

  private static Selection selection(TestDatabase.Kind kind) {
    return switch (kind) {
      case POSTGRESQL -> new Selection(POSTGRESQL_SCHEMAS, List.of(), List.of());
      case MYSQL, MARIADB -> Selection.everything();
    };
  }

  static Path file(TestDatabase.Kind kind, String ending) {
    return FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT) + "." + ending);
  }
}
