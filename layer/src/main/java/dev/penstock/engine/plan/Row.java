package dev.penstock.engine.plan;

import java.util.List;

/** A JSON object made from one row, its entries in response order. */
public record Row(List<Entry> entries) {

  public Row {
    entries = List.copyOf(entries);
  }

  /** One entry of the object. */
  public sealed interface Entry {
    /** The response key. */
    String key();

    /** `__typename`. */
    record Typename(String key, String type) implements Entry {}

    /**
     * A column's value.
     *
     * @param cell the place in {@link Branch#cells}
     */
    record Value(String key, int cell) implements Entry {}

    /**
     * The object of a joined row, or null.
     *
     * @param presence the place in {@link Branch#cells} of a cell that is NULL when no row was
     *     joined
     */
    record One(String key, int presence, Row row) implements Entry {}

    /** The page of a branch below. */
    record Many(String key, int branch) implements Entry {}
  }
}
