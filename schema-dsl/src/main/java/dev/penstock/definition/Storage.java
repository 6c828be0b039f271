package dev.penstock.definition;

/**
 * How a value travels between the driver and the response, whatever the database calls its type. A
 * dialect decides for each of them what to select, how to bind and how to compare; the encoder what
 * to write.
 */
public enum Storage {
  BOOLEAN,
  /** Fits a Java int: int2, int4, tinyint to int, mediumint unsigned, year. */
  INT32,
  /** Fits a Java long: int8, bigint, int unsigned. */
  INT64,
  /** MySQL `bigint unsigned`: up to 2^64 - 1. */
  UINT64,
  /** numeric, decimal: exact. */
  DECIMAL,
  /** PostgreSQL money: read and written as an exact number of its currency. */
  MONEY,
  FLOAT32,
  FLOAT64,
  TEXT,
  /** Fixed width, blank padded text: char(n). Trailing blanks are not part of the value. */
  PADDED_TEXT,
  UUID,
  BYTES,
  DATE,
  TIME,
  TIME_WITH_ZONE,
  /** No zone in the database: taken as UTC both ways. */
  DATE_TIME,
  /** An instant: timestamptz, MySQL timestamp. */
  INSTANT,
  JSON,
  /** PostgreSQL hstore: a JSON object of strings. */
  HSTORE,
  /** A label of a database enum. */
  ENUM,
  /** MySQL SET: a list of labels. */
  SET,
  /** bit(n) with n > 1: a string of 0 and 1. */
  BITS,
  /** inet and cidr. */
  NETWORK,
  /**
   * A type with an exact text form both ways: interval, macaddr, ranges, xml, tsvector, ltree, …
   */
  LITERAL,
  /** MySQL and MariaDB spatial types: GeoJSON. */
  GEOMETRY,
  /** PostgreSQL point, line, box, …: their text form. */
  SHAPE,
  /** Composite types: a JSON object, read only. */
  COMPOSITE,
  /** A type nobody here knows: its text, read only. */
  OTHER;

  /** Whether a client sees the value as JSON. */
  public boolean isJson() {
    return switch (this) {
      case JSON, HSTORE, GEOMETRY, COMPOSITE -> true;
      case BOOLEAN, INT32, INT64, UINT64, DECIMAL, MONEY, FLOAT32, FLOAT64, BITS, BYTES -> false;
      case TEXT, PADDED_TEXT, UUID, ENUM, SET, NETWORK, LITERAL, SHAPE, OTHER -> false;
      case DATE, TIME, TIME_WITH_ZONE, DATE_TIME, INSTANT -> false;
    };
  }
}
