package dev.penstock.definition;

import java.util.regex.Pattern;

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
 * @param comparedIn the collation of texts that MySQL or MariaDB keeps in another character set
 *     than `utf8mb4`, otherwise empty: `latin1_swedish_ci`
 */
public record ColumnType(
    String sql, Storage storage, int dimensions, boolean exact, String comparedIn) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]*");

  public ColumnType {
    if (sql.isEmpty() || dimensions < 0) {
      throw new IllegalArgumentException("Column type %s[%d]".formatted(sql, dimensions));
    }
    if (!NAME.matcher(comparedIn).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no collation; write a name such as latin1_swedish_ci".formatted(comparedIn));
    }
  }

  public static ColumnType of(String sql, Storage storage) {
    return new ColumnType(sql, storage, 0, true, "");
  }

  /** The type of one element of an array. */
  public ColumnType element() {
    return new ColumnType(sql, storage, 0, exact, comparedIn);
  }

  /** An array of this. */
  public ColumnType array() {
    return new ColumnType(sql, storage, dimensions + 1, exact, comparedIn);
  }

  /** Its values, stored another way. */
  public ColumnType stored(Storage as) {
    return new ColumnType(sql, as, dimensions, exact, comparedIn);
  }

  /** This, with a `=` that takes different values for equal. */
  public ColumnType inexact() {
    return new ColumnType(sql, storage, dimensions, false, comparedIn);
  }

  /** This, with texts of a collation of another character set than `utf8mb4`. */
  public ColumnType comparedIn(String collation) {
    return new ColumnType(sql, storage, dimensions, exact, collation);
  }
}
