package dev.penstock.definition;

/**
 * A column as the database declares it.
 *
 * @param nullable whether a row may hold SQL NULL
 * @param generation who gives the value when an insert does not
 */
public record Column(String name, ColumnType type, boolean nullable, Generation generation) {

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
