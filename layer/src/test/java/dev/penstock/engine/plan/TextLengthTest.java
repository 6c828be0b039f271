package dev.penstock.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLengthTest {
  @ParameterizedTest
  @CsvSource({
    "varchar(36), TEXT, 36",
    "character varying(80), TEXT, 80",
    "VARCHAR(5), TEXT, 5",
    "char(10), PADDED_TEXT, 10",
    "character(7), PADDED_TEXT, 7"
  })
  void columnsOfTextMayBeLimited(String sql, Storage storage, int longest) {
    assertThat(TextLength.longest(ColumnType.of(sql, storage))).isEqualTo(OptionalInt.of(longest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "character varying", "longtext", "citext"})
  void othersAreNot(String sql) {
    assertThat(TextLength.longest(ColumnType.of(sql, Storage.TEXT))).isEmpty();
  }

  @Test
  void lengthsOfOtherTypesAreNoLengthsOfTexts() {
    assertThat(TextLength.longest(ColumnType.of("bit(8)", Storage.BITS))).isEmpty();
    assertThat(TextLength.longest(ColumnType.of("decimal(8,2)", Storage.DECIMAL))).isEmpty();
  }

  @Test
  void charactersOutsideOfTheBasicPlaneCountOnce() {
    assertThat(new TextLength(2).apply("😀😀")).isTrue();
    assertThat(new TextLength(2).apply("abc")).isFalse();
  }
}
