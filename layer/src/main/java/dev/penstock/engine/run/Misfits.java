package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Storage;
import dev.penstock.engine.FailureCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values that do not fit their columns, where the database only says that there is one.
 */
final class Misfits {
  private static final Pattern SIZE = Pattern.compile("\\((\\d+)(?:, *(-?\\d+))?\\)");

  private Misfits() {}

  static Set<Field> of(FailureCode code, Map<Field, @Nullable Object> values) {
    Set<Field> misfits = new LinkedHashSet<>();
    values.forEach((field, value) -> {
      var type = field.column().type();
      if (value != null && type.dimensions() == 0 && misfit(code, type, value)) {
        misfits.add(field);
      }
    });
    return misfits;
  }

  private static boolean misfit(FailureCode code, ColumnType type, Object value) {
    if (code == FailureCode.TOO_LONG && value instanceof String text) {
      return tooLong(type, text);
    }
    if (code == FailureCode.OUT_OF_RANGE) {
      return outOfRange(type, value.toString());
    }
    return false;
  }

  private static boolean tooLong(ColumnType type, String text) {
    var size = SIZE.matcher(type.sql());
    var length = text.codePointCount(0, text.length());
    if (!size.find()) {
      return false;
    }
    var exactly = type.storage() == Storage.BITS && !type.sql().contains("varying");
    var limit = Integer.parseInt(size.group(1));
    return exactly ? length != limit : length > limit;
  }

  private static boolean outOfRange(ColumnType type, String value) {
    var sql = type.sql().toLowerCase(Locale.ROOT);
    return switch (type.storage()) {
      case INT32 -> beyond(value, sql.startsWith("smallint") || sql.equals("int2") ? 15 : 31);
      case INT64 -> beyond(value, sql.equals("oid") ? 32 : 63);
      case DECIMAL -> beyondPrecision(sql, value);
      case FLOAT32 -> Math.abs(Double.parseDouble(value)) > Float.MAX_VALUE;
      case BOOLEAN,
          UINT64,
          MONEY,
          FLOAT64,
          TEXT,
          PADDED_TEXT,
          UUID,
          BYTES,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          JSON,
          HSTORE,
          ENUM,
          SET,
          BITS,
          NETWORK,
          LITERAL,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          false;
    };
  }

  private static boolean beyond(String value, int bits) {
    return new BigDecimal(value).toBigInteger().bitLength() > bits;
  }

  private static boolean beyondPrecision(String sql, String value) {
    var size = SIZE.matcher(sql);
    if (!size.find()) {
      return false;
    }
    var scale = size.group(2) == null ? 0 : Integer.parseInt(size.group(2));
    var rounded = new BigDecimal(value).setScale(scale, RoundingMode.HALF_UP);
    return rounded.precision() - scale > Integer.parseInt(size.group(1)) - scale;
  }
}
