package dev.penstock.schema;

import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;

/** Which scalar of the API stands for which way of storing a value. */
public final class Scalars {
  private Scalars() {}

  /** The scalar of one value, or of one label of an enum where no enum type is made for it. */
  public static ScalarType of(Storage storage) {
    return switch (storage) {
      case BOOLEAN -> ScalarType.BOOLEAN;
      case INT32 -> ScalarType.INT;
      case INT64, UINT64 -> ScalarType.BIG_INT;
      case DECIMAL, MONEY -> ScalarType.BIG_DECIMAL;
      case FLOAT32, FLOAT64 -> ScalarType.FLOAT;
      case UUID -> ScalarType.ID;
      case BYTES -> ScalarType.BASE64;
      case DATE -> ScalarType.DATE;
      case TIME, TIME_WITH_ZONE -> ScalarType.TIME;
      case DATE_TIME, INSTANT -> ScalarType.DATE_TIME;
      case JSON, HSTORE, GEOMETRY, COMPOSITE -> ScalarType.JSON;
      case NETWORK -> ScalarType.IP_ADDRESS;
      case TEXT, PADDED_TEXT, ENUM, SET, BITS, LITERAL, SHAPE, OTHER -> ScalarType.STRING;
    };
  }
}
