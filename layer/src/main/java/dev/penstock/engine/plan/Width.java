package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;
import java.util.regex.Pattern;

/** How long values of a column may be. */
public final class Width {
  private static final int SHORT = 255;
  private static final Pattern LENGTH = Pattern.compile("[^()]*\\((\\d+)\\).*");

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
          case TEXT, PADDED_TEXT -> hasShortLength(type.sql());
          case BYTES, JSON, HSTORE, LITERAL, GEOMETRY, SHAPE, COMPOSITE, OTHER -> false;
        };
  }

  private static boolean hasShortLength(String sql) {
    var declared = LENGTH.matcher(sql);
    return declared.matches()
        && declared.group(1).length() < 10
        && Integer.parseInt(declared.group(1)) <= SHORT;
  }
}
