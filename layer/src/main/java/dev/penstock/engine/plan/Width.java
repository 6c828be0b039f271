package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;

/** How long values of a column may be. */
public final class Width {
  private static final int SHORT = 255;

  private Width() {}

  /** Whether to read one more of them costs next to nothing, whatever is in it. */
  public static boolean isShort(ColumnType type) {
    return type.dimensions() == 0
        && switch (type.storage()) {
          case BOOLEAN,
              INT32,
              INT64,
              UINT64,
              DECIMAL,
              MONEY,
              FLOAT32,
              FLOAT64,
              UUID,
              DATE,
              TIME,
              TIME_WITH_ZONE,
              DATE_TIME,
              INSTANT,
              ENUM,
              SET,
              BITS,
              NETWORK ->
              true;
          case TEXT, PADDED_TEXT -> TextLength.longest(type).orElse(Integer.MAX_VALUE) <= SHORT;
          case BYTES, JSON, HSTORE, LITERAL, GEOMETRY, SHAPE, COMPOSITE, OTHER -> false;
        };
  }
}
