package dev.penstock.schema;

import dev.penstock.definition.FieldType;
import dev.penstock.definition.Storage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;

/** The words for column types in the generated file, one for each way of storing a value. */
public sealed class ColumnTypes permits Model {
  ColumnTypes() {}

  protected static Declaration<Boolean> bool(String sql) {
    return Declaration.of(sql, Storage.BOOLEAN);
  }

  protected static Declaration<Integer> int32(String sql) {
    return Declaration.of(sql, Storage.INT32);
  }

  protected static Declaration<Long> int64(String sql) {
    return Declaration.of(sql, Storage.INT64);
  }

  protected static Declaration<BigInteger> unsigned64(String sql) {
    return Declaration.of(sql, Storage.UINT64);
  }

  protected static Declaration<BigDecimal> decimal(String sql) {
    return Declaration.of(sql, Storage.DECIMAL);
  }

  protected static Declaration<BigDecimal> money(String sql) {
    return Declaration.of(sql, Storage.MONEY);
  }

  protected static Declaration<Double> float32(String sql) {
    return Declaration.of(sql, Storage.FLOAT32);
  }

  protected static Declaration<Double> float64(String sql) {
    return Declaration.of(sql, Storage.FLOAT64);
  }

  protected static Declaration<String> text(String sql) {
    return Declaration.of(sql, Storage.TEXT);
  }

  protected static Declaration<String> paddedText(String sql) {
    return Declaration.of(sql, Storage.PADDED_TEXT);
  }

  protected static Declaration<UUID> uuid(String sql) {
    return Declaration.of(sql, Storage.UUID);
  }

  protected static Declaration<byte[]> bytes(String sql) {
    return Declaration.of(sql, Storage.BYTES);
  }

  protected static Declaration<LocalDate> date(String sql) {
    return Declaration.of(sql, Storage.DATE);
  }

  protected static Declaration<LocalTime> time(String sql) {
    return Declaration.of(sql, Storage.TIME);
  }

  protected static Declaration<OffsetTime> timeWithZone(String sql) {
    return Declaration.of(sql, Storage.TIME_WITH_ZONE);
  }

  protected static Declaration<LocalDateTime> dateTime(String sql) {
    return Declaration.of(sql, Storage.DATE_TIME);
  }

  protected static Declaration<Instant> instant(String sql) {
    return Declaration.of(sql, Storage.INSTANT);
  }

  protected static Declaration<String> json(String sql) {
    return Declaration.of(sql, Storage.JSON);
  }

  protected static Declaration<String> hstore(String sql) {
    return Declaration.of(sql, Storage.HSTORE);
  }

  /** A label of a database enum. */
  protected static <L extends Enum<L> & Label> Declaration<L> label(
      String sql, String type, Class<L> labels) {
    return Declaration.of(sql, Storage.ENUM, new FieldType.Enumeration(type));
  }

  /** A text column whose values a check limits to labels. */
  protected static <L extends Enum<L> & Label> Declaration<L> checkedText(
      String sql, String type, Class<L> labels) {
    return Declaration.of(sql, Storage.TEXT, new FieldType.Enumeration(type));
  }

  /** A fixed-width text column whose values a check limits to labels. */
  protected static <L extends Enum<L> & Label> Declaration<L> checkedPaddedText(
      String sql, String type, Class<L> labels) {
    return Declaration.of(sql, Storage.PADDED_TEXT, new FieldType.Enumeration(type));
  }

  /** A SET of MySQL and MariaDB. */
  protected static <L extends Enum<L> & Label> Declaration<List<L>> labelSet(
      String sql, String type, Class<L> labels) {
    return Declaration.of(sql, Storage.SET, new FieldType.ListOf(new FieldType.Enumeration(type)));
  }

  protected static Declaration<String> bits(String sql) {
    return Declaration.of(sql, Storage.BITS);
  }

  protected static Declaration<String> network(String sql) {
    return Declaration.of(sql, Storage.NETWORK);
  }

  protected static Declaration<String> literal(String sql) {
    return Declaration.of(sql, Storage.LITERAL);
  }

  protected static Declaration<String> geometry(String sql) {
    return Declaration.of(sql, Storage.GEOMETRY);
  }

  protected static Declaration<String> shape(String sql) {
    return Declaration.of(sql, Storage.SHAPE);
  }

  protected static Declaration<String> composite(String sql) {
    return Declaration.of(sql, Storage.COMPOSITE);
  }

  /** A type that Penstock does not know: its text, read only. */
  protected static Declaration<String> unknown(String sql) {
    return Declaration.of(sql, Storage.OTHER);
  }
}
