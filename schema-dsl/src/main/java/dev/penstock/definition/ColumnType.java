package dev.penstock.definition;

/**
 * The type of a column, as far as reading and writing its values need it.
 *
 * @param sql the element type as SQL writes it in a cast, ready to use and quoted where needed:
 *     `bigint`, `numeric(10,2)`, `"public"."mood"`, `varchar(200)`, `enum('a','b')`, `int unsigned`
 * @param storage how a value (of one element, for arrays) travels between the driver and the
 *     response
 * @param dimensions 0 for a plain column, 1 or more for a PostgreSQL array
 * @param exact whether the column's own `=` tells every two different values apart; false for
 *     case-insensitive, accent-insensitive or space-padding collations and for citext
 */
public record ColumnType(String sql, Storage storage, int dimensions, boolean exact) {

  public ColumnType {
    if (sql.isEmpty() || dimensions < 0) {
      throw new IllegalArgumentException("Column type %s[%d]".formatted(sql, dimensions));
    }
  }

  public static ColumnType of(String sql, Storage storage) {
    return new ColumnType(sql, storage, 0, true);
  }

  /** The type of one element of an array. */
  public ColumnType element() {
    return new ColumnType(sql, storage, 0, exact);
  }
}
