package dev.penstock.schema;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import java.util.EnumSet;
import java.util.Set;

/** Which columns a database can compare with each other without being told how. */
final class Likeness {
  private static final Set<Family> ACROSS =
      EnumSet.of(Family.NUMBER, Family.TEXT, Family.UUID, Family.DATE);

  private final Engine engine;

  Likeness(Engine engine) {
    this.engine = engine;
  }

  boolean comparable(ColumnType one, ColumnType other) {
    var family = family(one);
    return family != Family.NONE
        && family == family(other)
        && one.dimensions() == 0
        && other.dimensions() == 0
        && (!typed(family) || one.sql().equals(other.sql()));
  }

  /**
   * Whether values of columns of two databases are equal when their text is, which each of them
   * finds by its own index. Floats, times and instants are rounded in each database's own way;
   * enums have labels of their own.
   */
  static boolean acrossDatabases(ColumnType one, ColumnType other) {
    Set<Family> families = EnumSet.of(family(one), family(other));
    return one.dimensions() == 0
        && other.dimensions() == 0
        && (families.equals(EnumSet.of(Family.TEXT, Family.UUID))
            || (families.size() == 1 && ACROSS.containsAll(families)));
  }

  /** Whether PostgreSQL compares only values of the very same type. */
  private boolean typed(Family family) {
    return engine == Engine.POSTGRESQL && family == Family.ENUM;
  }

  private enum Family {
    NUMBER,
    FLOAT,
    MONEY,
    TEXT,
    ENUM,
    BOOLEAN,
    UUID,
    BYTES,
    BITS,
    DATE,
    TIME,
    TIME_WITH_ZONE,
    DATE_TIME,
    INSTANT,
    NETWORK,
    /** Without an equality that everybody would expect. */
    NONE
  }

  private static Family family(ColumnType type) {
    return switch (type.storage()) {
      case INT32, INT64, UINT64, DECIMAL -> Family.NUMBER;
      case FLOAT32, FLOAT64 -> Family.FLOAT;
      case MONEY -> Family.MONEY;
      case TEXT, PADDED_TEXT -> Family.TEXT;
      case ENUM -> Family.ENUM;
      case BOOLEAN -> Family.BOOLEAN;
      case UUID -> Family.UUID;
      case BYTES -> Family.BYTES;
      case BITS -> Family.BITS;
      case DATE -> Family.DATE;
      case TIME -> Family.TIME;
      case TIME_WITH_ZONE -> Family.TIME_WITH_ZONE;
      case DATE_TIME -> Family.DATE_TIME;
      case INSTANT -> Family.INSTANT;
      case NETWORK -> Family.NETWORK;
      case JSON, HSTORE, SET, LITERAL, GEOMETRY, SHAPE, COMPOSITE, OTHER -> Family.NONE;
    };
  }
}
