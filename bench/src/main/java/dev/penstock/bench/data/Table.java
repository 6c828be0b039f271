package dev.penstock.bench.data;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One table and its rows. References go to tables that come before it, or to itself.
 *
 * @param key the columns of the primary key; one alone counts upwards by itself
 * @param indexes the columns of each further index
 * @param rows the values of each row in the order of the columns
 */
record Table(
    String name,
    List<Column> columns,
    List<String> key,
    List<Reference> references,
    List<List<String>> indexes,
    Supplier<Stream<List<@Nullable Object>>> rows) {

  /** A column that holds the key of a row of a table. */
  record Reference(String column, String table, String key) {}

  /** Whether new rows get their key from the database. */
  boolean counts() {
    return key.size() == 1;
  }
}
