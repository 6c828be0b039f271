package dev.penstock.engine.sql.mysql;

import dev.penstock.definition.ColumnType;
import dev.penstock.engine.sql.Values;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Functions wherever MySQL's own text of a value would be bytes, or fewer digits than the value
 * has.
 */
public final class MysqlValues implements Values {
  private static final Pattern LENGTH = Pattern.compile("bit\\((\\d+)\\).*");
  private static final Pattern SRID = Pattern.compile(".*\\bsrid\\s+(\\d+).*");

  @Override
  public String read(String expression, ColumnType type) {
    var sql = type.sql().toLowerCase(Locale.ROOT);
    return switch (type.storage()) {
      case BOOLEAN -> sql.startsWith("bit") ? "(" + expression + " + 0)" : expression;
      case BITS ->
          "lpad(bin(%s + 0), %s, '0')"
              .formatted(expression, LENGTH.matcher(sql).replaceFirst("$1"));
      // A float is shown with six digits only; as a double it has all of them.
      case FLOAT32 -> "(" + expression + " + 0e0)";
      case GEOMETRY -> "st_asgeojson(" + expression + ")";
      case OTHER -> sql.startsWith("vector") ? "vector_to_string(" + expression + ")" : expression;
      case INT32,
          INT64,
          UINT64,
          DECIMAL,
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
          NETWORK,
          LITERAL,
          SHAPE,
          COMPOSITE ->
          expression;
    };
  }

  @Override
  public String bind(ColumnType type) {
    return switch (type.storage()) {
      case JSON -> "cast(? as json)";
      case GEOMETRY -> "st_geomfromgeojson(?, 1, " + srid(type) + ")";
      case BOOLEAN,
          BITS,
          FLOAT32,
          OTHER,
          INT32,
          INT64,
          UINT64,
          DECIMAL,
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
          HSTORE,
          ENUM,
          SET,
          NETWORK,
          LITERAL,
          SHAPE,
          COMPOSITE ->
          "?";
    };
  }

  /** GeoJSON alone would always mean 4326, where a column without a declared system means 0. */
  private static String srid(ColumnType type) {
    var matcher = SRID.matcher(type.sql().toLowerCase(Locale.ROOT));
    return matcher.matches() ? matcher.group(1) : "0";
  }
}
