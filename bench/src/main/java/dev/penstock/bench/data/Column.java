package dev.penstock.bench.data;

/** One column of a table. */
record Column(String name, DataType type, boolean nullable) {
  static Column of(String name, DataType type) {
    return new Column(name, type, false);
  }

  Column orNull() {
    return new Column(name, type, true);
  }
}
