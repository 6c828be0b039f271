package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RichCatalogTest {

  @ParameterizedTest
  @EnumSource
  void everythingInTheSampleIsRead(TestDatabase.Kind kind) throws SQLException, IOException {
    try (var database = Sample.create(kind)) {
      var expected = Sample.file(kind, "txt");

      var text = CatalogText.of(Sample.read(database));

      if ("write".equals(System.getProperty("golden"))) {
        Files.writeString(expected, text);
      }
      assertThat(text).isEqualTo(Files.readString(expected));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readingTwiceGivesTheSame(TestDatabase.Kind kind) throws SQLException, IOException {
    try (var database = Sample.create(kind)) {
      assertThat(Sample.read(database)).isEqualTo(Sample.read(database));
    }
  }
}
