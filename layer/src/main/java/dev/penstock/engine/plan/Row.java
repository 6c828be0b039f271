package dev.penstock.engine.plan;

import dev.penstock.engine.auth.Denial;
import java.util.List;

/** A JSON object made from one row, its entries in response order. */
public record Row(List<Entry> entries) {

  public Row {
    entries = List.copyOf(entries);
  }

  /** Whether there is never an object, because something that it must have is denied. */
  public boolean isVoid() {
    return entries.stream()
        .anyMatch(entry -> entry instanceof Entry.Denied denied && denied.refused().required());
  }

  /**
   * A field that the caller may not read.
   *
   * @param required whether its object is null without it
   */
  public record Refused(Denial denial, boolean required) {}

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
     * A column's value where the caller may read it, and otherwise null with an error.
     *
     * @param cell the place in {@link Branch#cells}
     * @param readable the place of a cell that is NULL where the caller may not
     */
    record Guarded(String key, int cell, int readable, Refused refused) implements Entry {}

    /** Null with an error, because the caller may read the field of no row. */
    record Denied(String key, Refused refused) implements Entry {}

    /**
     * The object of a joined row, or null.
     *
     * @param presence the place in {@link Branch#cells} of a cell that is NULL when no row was
     *     joined
     */
    record One(String key, int presence, Row row) implements Entry {}

    /**
     * What a relation to another database leads to.
     *
     * @param crossing the place in {@link Plan#crossings}
     * @param cells the places in {@link Branch#cells} of the values that it hangs on
     */
    record Across(String key, int crossing, List<Integer> cells) implements Entry {
      public Across {
        cells = List.copyOf(cells);
      }
    }

    /** The page of a branch below. */
    record Many(String key, int branch) implements Entry {}
  }
}
