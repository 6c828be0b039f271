package dev.penstock.bench.data;

/** What a column is declared as on each database. */
record DataType(String postgresql, String mysql) {
  static final DataType INTEGER = new DataType("integer", "int");
  static final DataType BIGINT = new DataType("bigint", "bigint");
  static final DataType BOOLEAN = new DataType("boolean", "boolean");
  static final DataType DOUBLE = new DataType("double precision", "double");
  static final DataType DATE = new DataType("date", "date");
  static final DataType TIMESTAMP = new DataType("timestamp(0)", "datetime");
  static final DataType TEXT = new DataType("text", "text");

  static DataType varchar(int length) {
    return both("varchar(%d)".formatted(length));
  }

  static DataType decimal(int precision, int scale) {
    return both("decimal(%d,%d)".formatted(precision, scale));
  }

  private static DataType both(String sql) {
    return new DataType(sql, sql);
  }
}
