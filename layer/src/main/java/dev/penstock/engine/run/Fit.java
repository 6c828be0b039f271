package dev.penstock.engine.run;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import java.util.Optional;

/** Which columns of a user's own statement can be read as which scalar. */
public final class Fit {
  private Fit() {}

  /**
   * What to read the column as; nothing when none of its values could be the scalar's. Some of them
   * may still not: what is read is checked.
   */
  public static Optional<ColumnType> of(ScalarType scalar, ColumnType column) {
    if (column.dimensions() > 0) {
      return Optional.empty();
    }
    return fits(scalar, column)
        ? Optional.of(column)
        : asText(scalar, column.storage()).map(storage -> ColumnType.of(column.sql(), storage));
  }

  private static boolean fits(ScalarType scalar, ColumnType column) {
    return switch (column.storage()) {
      case BOOLEAN -> scalar == ScalarType.BOOLEAN;
      case INT32, INT64, UINT64 ->
          isNumber(scalar) || isText(scalar) || scalar == ScalarType.BOOLEAN;
      case DECIMAL -> isNumber(scalar) || isText(scalar);
      case FLOAT32, FLOAT64 -> scalar == ScalarType.FLOAT;
      case DATE -> scalar == ScalarType.DATE || isText(scalar);
      case TIME, TIME_WITH_ZONE -> scalar == ScalarType.TIME || isText(scalar);
      case DATE_TIME, INSTANT -> scalar == ScalarType.DATE_TIME || isText(scalar);
      case JSON -> scalar == ScalarType.JSON;
      case NETWORK -> scalar == ScalarType.IP_ADDRESS || isText(scalar);
      case BYTES -> scalar == ScalarType.BASE64 || isText(scalar);
      case BITS -> isText(scalar) || isOneBit(scalar, column);
      case TEXT, PADDED_TEXT, UUID, LITERAL, ENUM, SET -> isText(scalar);
      case MONEY, HSTORE, GEOMETRY, SHAPE, COMPOSITE, OTHER -> false;
    };
  }

  private static boolean isOneBit(ScalarType scalar, ColumnType column) {
    return scalar == ScalarType.BOOLEAN && column.sql().equals("bit(1)");
  }

  /** Functions of MySQL and MariaDB often answer with texts. */
  private static Optional<Storage> asText(ScalarType scalar, Storage storage) {
    if (storage != Storage.TEXT && storage != Storage.LITERAL) {
      return Optional.empty();
    }
    return switch (scalar) {
      case DATE -> Optional.of(Storage.DATE);
      case TIME -> Optional.of(Storage.TIME);
      case DATE_TIME -> Optional.of(Storage.DATE_TIME);
      case JSON -> Optional.of(Storage.JSON);
      case IP_ADDRESS -> Optional.of(Storage.NETWORK);
      case ID, STRING, INT, FLOAT, BOOLEAN, BIG_INT, BIG_DECIMAL, BASE64 -> Optional.empty();
    };
  }

  private static boolean isText(ScalarType scalar) {
    return scalar == ScalarType.STRING || scalar == ScalarType.ID;
  }

  private static boolean isNumber(ScalarType scalar) {
    return switch (scalar) {
      case INT, BIG_INT, FLOAT, BIG_DECIMAL -> true;
      case ID, STRING, BOOLEAN, DATE, TIME, DATE_TIME, JSON, IP_ADDRESS, BASE64 -> false;
    };
  }

  /** The scalar that says most of such a column. */
  static ScalarType natural(ColumnType column) {
    return switch (column.storage()) {
      case BOOLEAN -> ScalarType.BOOLEAN;
      case INT32 -> ScalarType.INT;
      case INT64, UINT64 -> ScalarType.BIG_INT;
      case DECIMAL -> ScalarType.BIG_DECIMAL;
      case FLOAT32, FLOAT64 -> ScalarType.FLOAT;
      case DATE -> ScalarType.DATE;
      case TIME, TIME_WITH_ZONE -> ScalarType.TIME;
      case DATE_TIME, INSTANT -> ScalarType.DATE_TIME;
      case JSON -> ScalarType.JSON;
      case BYTES -> ScalarType.BASE64;
      case TEXT,
          PADDED_TEXT,
          UUID,
          LITERAL,
          ENUM,
          SET,
          BITS,
          NETWORK,
          MONEY,
          HSTORE,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          ScalarType.STRING;
    };
  }
}
