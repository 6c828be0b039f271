package dev.penstock.engine.sql.postgresql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import java.math.BigInteger;

/** How PostgreSQL finds out that two values of a type are the very same. */
enum Equality {
  /** Its own `=` tells every two values apart. */
  NATIVE,
  JSON,
  /** It has no `=` of its own that does. */
  TEXT,
  /** Its own `=` for the index, and then character by character. */
  BOTH;

  static Equality of(ColumnType type) {
    return switch (type.storage()) {
      case JSON, HSTORE, COMPOSITE, GEOMETRY -> JSON;
      case SHAPE, OTHER -> TEXT;
      case LITERAL -> type.sql().equals("xml") ? TEXT : NATIVE;
      case TEXT -> type.exact() ? NATIVE : BOTH;
      case PADDED_TEXT -> BOTH;
      case BOOLEAN,
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
          ENUM,
          SET,
          BITS,
          NETWORK ->
          NATIVE;
    };
  }

  /**
   * The type that a value has when it is compared with a column: wide enough not to be rounded or
   * cut to fit it.
   */
  static ColumnType compared(ColumnType type, Given value) {
    return switch (type.storage()) {
      case INT32 -> as("bigint", type);
      case INT64 -> value.ask(Equality::isBeyondLong) ? decimal() : type;
      case DECIMAL -> decimal();
      case FLOAT32 ->
          value.ask(Equality::isBeyondFloat)
              ? ColumnType.of("double precision", Storage.FLOAT64)
              : type;
      case PADDED_TEXT -> as("bpchar", type);
      case BITS -> as("varbit", type);
      case TEXT, TIME, TIME_WITH_ZONE, DATE_TIME, INSTANT, LITERAL ->
          as(type.sql().replaceAll("\\([0-9, ]*\\)", ""), type);
      case BOOLEAN,
          UINT64,
          MONEY,
          FLOAT64,
          UUID,
          BYTES,
          DATE,
          JSON,
          HSTORE,
          ENUM,
          SET,
          NETWORK,
          GEOMETRY,
          SHAPE,
          COMPOSITE,
          OTHER ->
          type;
    };
  }

  private static boolean isBeyondLong(Object value) {
    return value instanceof BigInteger number && number.bitLength() > 63;
  }

  private static boolean isBeyondFloat(Object value) {
    return value instanceof Double number && Math.abs(number) > Float.MAX_VALUE;
  }

  private static ColumnType as(String sql, ColumnType type) {
    return new ColumnType(sql, type.storage(), 0, type.exact(), type.comparedIn());
  }

  private static ColumnType decimal() {
    return ColumnType.of("numeric", Storage.DECIMAL);
  }
}
