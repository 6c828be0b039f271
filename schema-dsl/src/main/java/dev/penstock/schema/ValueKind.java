package dev.penstock.schema;

import dev.penstock.definition.FieldType;

/** What rules can do with the values of a column. */
final class ValueKind {
  private ValueKind() {}

  static boolean isList(Column<?> column) {
    return column.declaration().type() instanceof FieldType.ListOf;
  }

  static String sql(Column<?> column) {
    var type = column.declaration().columnType();
    return type.sql() + "[]".repeat(type.dimensions());
  }

  /** Whether the values, or those of the list, can be names of callers and groups. */
  static boolean holdsNames(Column<?> column) {
    var type = column.declaration().columnType();
    return type.dimensions() <= 1
        && switch (type.storage()) {
          case TEXT, PADDED_TEXT, UUID, ENUM, SET -> true;
          default -> false;
        };
  }

  /** Whether a claim can have such a value: a text, a whole number, true or false. */
  static boolean comparesWithClaims(Column<?> column) {
    return switch (column.declaration().columnType().storage()) {
      case TEXT, PADDED_TEXT, UUID, ENUM, SET, INT32, INT64, UINT64, BOOLEAN -> true;
      default -> false;
    };
  }

  /** Whether the values, or those of the list, are equal or not. */
  static boolean compares(Column<?> column) {
    return switch (column.declaration().columnType().storage()) {
      case JSON, HSTORE, GEOMETRY, SHAPE, COMPOSITE, OTHER, LITERAL, BITS, NETWORK -> false;
      default -> true;
    };
  }

  /** Whether one value can be less than another. */
  static boolean isOrdered(Column<?> column) {
    return switch (column.declaration().columnType().storage()) {
      case INT32, INT64, UINT64, DECIMAL, MONEY, FLOAT32, FLOAT64 -> true;
      case TEXT, PADDED_TEXT, DATE, TIME, TIME_WITH_ZONE, DATE_TIME, INSTANT -> true;
      default -> false;
    };
  }
}
