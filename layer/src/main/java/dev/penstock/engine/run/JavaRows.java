package dev.penstock.engine.run;

import dev.penstock.definition.Engine;
import dev.penstock.engine.run.ResultColumns.ResultColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a statement as a class wants them: values of Java by the labels of their columns. */
record JavaRows(Engine engine) {
  private static final Set<String> TRUE = Set.of("t", "true", "1");

  List<Map<String, @Nullable Object>> read(ResultSet rows) throws SQLException {
    var columns = ResultColumns.of(engine, rows.getMetaData()).columns();
    List<Map<String, @Nullable Object>> read = new ArrayList<>();
    while (rows.next()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (var column : columns) {
        row.put(column.label(), value(rows, column));
      }
      read.add(row);
    }
    return read;
  }

  private @Nullable Object value(ResultSet row, ResultColumn column) throws SQLException {
    if (column.type().dimensions() > 0) {
      return row.getString(column.number());
    }
    return switch (column.type().storage()) {
      case BYTES -> row.getBytes(column.number());
      case BITS -> bits(row, column);
      case BOOLEAN -> of(row.getString(column.number()), TRUE::contains);
      case INT32 -> of(row.getString(column.number()), Integer::valueOf);
      case INT64 -> of(row.getString(column.number()), Long::valueOf);
      case UINT64 -> of(row.getString(column.number()), BigInteger::new);
      case DECIMAL -> of(exactly(row, column), BigDecimal::new);
      case FLOAT32, FLOAT64 -> of(row.getString(column.number()), Double::valueOf);
      case DATE -> of(exactly(row, column), text -> LocalDate.parse(TemporalText.date(text)));
      case TIME -> of(exactly(row, column), TemporalText::time);
      case DATE_TIME, INSTANT ->
          of(exactly(row, column), text -> OffsetDateTime.parse(TemporalText.dateTime(text)));
      case TEXT,
          PADDED_TEXT,
          UUID,
          LITERAL,
          ENUM,
          SET,
          TIME_WITH_ZONE,
          JSON,
          NETWORK,
          MONEY,
          HSTORE,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          row.getString(column.number());
    };
  }

  /** The one bit of MySQL and MariaDB is a truth value; others are their digits. */
  private @Nullable Object bits(ResultSet row, ResultColumn column) throws SQLException {
    var bits = BitText.read(engine, row, column.number());
    return bits != null && column.type().sql().equals("bit(1)") ? bits.equals("1") : bits;
  }

  /** MySQL's driver would judge the value: it refuses zero dates, and writes exponents. */
  private @Nullable String exactly(ResultSet row, ResultColumn column) throws SQLException {
    if (engine == Engine.POSTGRESQL) {
      return row.getString(column.number());
    }
    var bytes = row.getBytes(column.number());
    return bytes == null ? null : new String(bytes, StandardCharsets.US_ASCII);
  }

  /** What has no such value (PostgreSQL's infinity, MySQL's zero date) stays a text. */
  private static @Nullable Object of(@Nullable String text, Function<String, Object> read) {
    if (text == null) {
      return null;
    }
    try {
      return read.apply(text);
    } catch (NumberFormatException | DateTimeException _) {
      return text;
    }
  }
}
