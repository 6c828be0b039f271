package dev.penstock.engine.plan;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Storage;

/** A value that is read from one of a branch's tables. */
public sealed interface Cell {
  /** 0 for the branch's own table, otherwise the number of a {@link Join}. */
  int table();

  ColumnType type();

  /** Whether it stands in the row as it is, and no expression of a user's makes it. */
  default boolean isStored() {
    return false;
  }

  /** The value of a field. */
  sealed interface OfField extends Cell {
    Field field();

    @Override
    default ColumnType type() {
      return field().column().type();
    }
  }

  /** A column. */
  record Column(int table, Field field) implements OfField {
    @Override
    public boolean isStored() {
      return !field.isExpression();
    }
  }

  /**
   * A computed value where a condition on the table's row holds, otherwise NULL. Elsewhere its
   * expression is not even evaluated: that it fails would tell of the row.
   */
  record Computed(int table, Field field, Condition condition) implements OfField {}

  /** The number of the key that a row of {@link Plan.Keys} was found by. */
  record KeyNumber() implements Cell {
    private static final ColumnType NUMBER = ColumnType.of("integer", Storage.INT32);

    @Override
    public int table() {
      return 0;
    }

    @Override
    public ColumnType type() {
      return NUMBER;
    }
  }

  /** 1 where a condition on the table's row holds, otherwise NULL. */
  record Truth(int table, Condition condition) implements Cell {
    private static final ColumnType NUMBER = ColumnType.of("integer", Storage.INT32);

    @Override
    public ColumnType type() {
      return NUMBER;
    }
  }
}
