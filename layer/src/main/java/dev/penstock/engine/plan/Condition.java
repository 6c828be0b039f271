package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for a row of one model to be part of an answer, in SQL's three-valued logic: a
 * comparison with NULL is unknown, and only rows for which the whole is true are wanted.
 */
public sealed interface Condition {
  /** True of every row. */
  static Condition always() {
    return new And(List.of());
  }

  /** True of no row. */
  static Condition never() {
    return new Or(List.of());
  }

  /** All of the parts; true when there are none. */
  record And(List<Condition> parts) implements Condition {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of the parts; false when there are none. */
  record Or(List<Condition> parts) implements Condition {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  record IsNull(Field field) implements Condition {}

  /**
   * The very same value, whatever the column's collation takes for equal. JSON is compared as JSON.
   */
  record Equal(Field field, Given value) implements Condition {}

  /** One of at least one value, in the sense of {@link Equal}. */
  record In(Field field, List<Given> values) implements Condition {
    public In {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("In without values");
      }
    }
  }

  /** By the column's own order and collation. */
  record Compare(Field field, Comparison comparison, Given value) implements Condition {}

  /** By the column's own order and collation, both ends included. */
  record Between(Field field, Given low, Given high) implements Condition {}

  /** The text occurs in the value, character by character. */
  record Contains(Field field, Given text) implements Condition {}

  /** The value begins with the text, character by character. */
  record BeginsWith(Field field, Given text) implements Condition {}

  /** The list has this element. */
  record HasElement(Field field, Given element) implements Condition {}

  /** The JSON value contains this JSON text. */
  record JsonContains(Field field, Given json) implements Condition {}

  /** The number of characters, bytes, elements or members. */
  record Size(Field field, Comparison comparison, Given size) implements Condition {}

  /** Behind the row with these values in that order, where NULL is lowest. */
  record After(List<Order> order, List<@Nullable Given> values) implements Condition {
    public After {
      order = List.copyOf(order);
      values = Collections.unmodifiableList(new ArrayList<>(values));
      if (order.isEmpty() || order.size() != values.size()) {
        throw new IllegalArgumentException(
            "%d values for %d orders".formatted(values.size(), order.size()));
      }
    }
  }

  /** Both, without nesting what is a conjunction already. */
  default Condition and(Condition other) {
    List<Condition> all = new ArrayList<>(conjuncts());
    all.addAll(other.conjuncts());
    return all.size() == 1 ? all.getFirst() : new And(all);
  }

  private List<Condition> conjuncts() {
    return this instanceof And(var parts) ? parts : List.of(this);
  }
}
