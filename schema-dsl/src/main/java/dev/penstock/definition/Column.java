package dev.penstock.definition;

import java.util.Optional;

/**
 * A column as the database declares it, or an expression that stands for one.
 *
 * @param name empty for an expression
 * @param nullable whether a row may hold SQL NULL
 * @param generation who gives the value when an insert does not
 * @param expression what the gateway selects instead of a column of the table
 */
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    Generation generation,
    Optional<Expression> expression) {

  public Column {
    if (expression.isPresent() && generation != Generation.COMPUTED) {
      throw new IllegalArgumentException("An expression that could be written to");
    }
  }

  /** A column of the table. */
  public Column(String name, ColumnType type, boolean nullable, Generation generation) {
    this(name, type, nullable, generation, Optional.empty());
  }

  /** A value that the database computes for each row that is read. */
  public static Column computed(ColumnType type, Expression expression) {
    return new Column("", type, true, Generation.COMPUTED, Optional.of(expression));
  }

  /** Who gives a column its value when the caller does not. */
  public enum Generation {
    /** Nobody: omitted means NULL, and a NOT NULL column must be given. */
    NONE,
    /** A default expression of the database. */
    DEFAULT,
    /** A sequence or AUTO_INCREMENT; a caller may still give a value. */
    IDENTITY,
    /** GENERATED ALWAYS AS IDENTITY: a caller may never give a value. */
    ALWAYS_IDENTITY,
    /** A computed column: a caller may never give a value. */
    COMPUTED
  }

  /** Whether create and update may give this column a value. */
  public boolean writable() {
    return generation != Generation.ALWAYS_IDENTITY
        && generation != Generation.COMPUTED
        && type.storage() != Storage.COMPOSITE
        && type.storage() != Storage.OTHER;
  }

  /** Whether a create must give this column a value. */
  public boolean requiredOnCreate() {
    return !nullable && generation == Generation.NONE && writable();
  }
}
