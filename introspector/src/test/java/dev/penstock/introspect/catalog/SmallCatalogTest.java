package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Catalog.CatalogUnique;
import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SmallCatalogTest {

  @ParameterizedTest
  @EnumSource
  void twoTablesAndTheirKeyAreReadOnEveryDatabase(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          """
          create table author (id int primary key, name varchar(20) not null, unique (name));
          create table book (
            a int not null, b int not null, author_id int, primary key (b, a),
            constraint book_author foreign key (author_id) references author (id));
          """);

      try (var connection = database.connect()) {
        var catalog = CatalogReader.read(connection, Selection.everything());

        assertThat(catalog.databaseName()).isEqualTo(database.name());
        assertThat(catalog.tables()).extracting("name").containsExactly("author", "book");
        var author = catalog.tables().get(0);
        var book = catalog.tables().get(1);
        assertThat(author.uniques())
            .extracting(CatalogUnique::columns)
            .containsExactly(List.of("name"));
        assertThat(book.primaryKey()).containsExactly("b", "a");
        assertThat(book.foreignKeys())
            .containsExactly(
                new CatalogForeignKey(
                    "book_author",
                    List.of("author_id"),
                    catalog.schemas().getFirst(),
                    "author",
                    List.of("id"),
                    false));
      }
    }
  }
}
