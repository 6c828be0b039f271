package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.sql.Values;
import java.util.regex.Pattern;

/**
 * Casts wherever PostgreSQL would not take a text for the type, or would say less than the value.
 */
public final class PostgresqlValues implements Values {
  private static final Pattern MODIFIERS = Pattern.compile("\\([^()\"]*\\)");

  @Override
  public String read(String expression, ColumnType type) {
    var wanted = readAs(type.storage());
    if (wanted.isEmpty()) {
      return expression;
    }
    if (type.storage() == Storage.COMPOSITE) {
      return "to_jsonb(" + expression + ")";
    }
    return cast(expression, wanted + "[]".repeat(type.dimensions()));
  }

  private static String readAs(Storage storage) {
    return switch (storage) {
      // As text, money is written in the server's locale.
      case MONEY -> "numeric";
      case COMPOSITE, HSTORE -> "jsonb";
      // The cast drops the blanks that only fill the width.
      case PADDED_TEXT, OTHER -> "text";
      case BOOLEAN,
          INT32,
          INT64,
          UINT64,
          DECIMAL,
          FLOAT32,
          FLOAT64,
          TEXT,
          UUID,
          BYTES,
          DATE,
          TIME,
          TIME_WITH_ZONE,
          DATE_TIME,
          INSTANT,
          JSON,
          ENUM,
          SET,
          BITS,
          NETWORK,
          LITERAL,
          GEOMETRY,
          SHAPE ->
          "";
    };
  }

  @Override
  public String bind(ColumnType type) {
    var arrays = "[]".repeat(type.dimensions());
    if (type.storage() == Storage.MONEY) {
      // From text it would be read in the server's locale.
      return cast(cast("?", "numeric" + arrays), "money" + arrays);
    }
    return cast("?", bindAs(type) + arrays);
  }

  /**
   * Without length or precision: a cast would cut the value to fit, where the column refuses it.
   */
  private static String bindAs(ColumnType type) {
    return switch (type.storage()) {
      case PADDED_TEXT -> "bpchar";
      case BITS -> "bit varying";
      case TEXT,
          BOOLEAN,
          INT32,
          INT64,
          UINT64,
          DECIMAL,
          MONEY,
          FLOAT32,
          FLOAT64,
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
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          MODIFIERS.matcher(type.sql()).replaceAll("");
    };
  }

  private static String cast(String expression, String type) {
    return "cast(" + expression + " as " + type + ")";
  }
}
