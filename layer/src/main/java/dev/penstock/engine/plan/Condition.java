package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * A row that a relation leads to meets a condition. The row that a condition is about is number
   * 0; each relation that is followed within it leads to the row with the next number.
   *
   * @param from the number of the row that the relation starts from
   * @param where on the row that is reached
   */
  record Related(int from, Model source, Relation relation, Model target, Condition where)
      implements Condition {}

  /**
   * How two columns stand to each other; equal are only the very same values.
   *
   * @param row the number of the row of the first column
   * @param otherRow that of the other
   */
  record Matches(int row, Field field, Comparison comparison, int otherRow, Field other)
      implements Condition {}

  /** The part where the rule holds; elsewhere it is unknown, as of a NULL. */
  record Guarded(Condition rule, Condition part) implements Condition {}

  /** False also where the part is unknown. */
  record IsTrue(Condition part) implements Condition {}

  /** The fields of the row that it is about that it looks at, some perhaps more than once. */
  default Stream<Field> fields() {
    return fieldsOf(0, 0);
  }

  /**
   * Those of one row.
   *
   * @param wanted the number of the row
   * @param here the number of the row that comparisons without a number are about
   */
  private Stream<Field> fieldsOf(int wanted, int here) {
    return switch (this) {
      case And(var parts) -> parts.stream().flatMap(part -> part.fieldsOf(wanted, here));
      case Or(var parts) -> parts.stream().flatMap(part -> part.fieldsOf(wanted, here));
      case Not(var part) -> part.fieldsOf(wanted, here);
      case IsTrue(var part) -> part.fieldsOf(wanted, here);
      case Guarded(var rule, var part) ->
          Stream.concat(rule.fieldsOf(wanted, here), part.fieldsOf(wanted, here));
      case Related(var from, var source, var relation, _, var where) ->
          Stream.concat(
              from == wanted
                  ? relation.on().stream().map(pair -> source.field(pair.field()).orElseThrow())
                  : Stream.empty(),
              where.fieldsOf(wanted, here + 1));
      case Matches(var row, var field, _, var otherRow, var other) ->
          Stream.concat(
              row == wanted ? Stream.of(field) : Stream.empty(),
              otherRow == wanted ? Stream.of(other) : Stream.empty());
      case After(var order, _) ->
          here == wanted ? order.stream().map(Order::field) : Stream.empty();
      case IsNull(var field) -> here == wanted ? Stream.of(field) : Stream.empty();
      case Equal(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case In(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case Compare(var field, _, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case Between(var field, _, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case Contains(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case BeginsWith(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case HasElement(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case JsonContains(var field, _) -> here == wanted ? Stream.of(field) : Stream.empty();
      case Size(var field, _, _) -> here == wanted ? Stream.of(field) : Stream.empty();
    };
  }

  /** Whether it looks at rows of other tables. */
  default boolean asksOthers() {
    return switch (this) {
      case And(var parts) -> parts.stream().anyMatch(Condition::asksOthers);
      case Or(var parts) -> parts.stream().anyMatch(Condition::asksOthers);
      case Not(var part) -> part.asksOthers();
      case IsTrue(var part) -> part.asksOthers();
      case Guarded(var rule, var part) -> rule.asksOthers() || part.asksOthers();
      case Related _ -> true;
      default -> false;
    };
  }

  /** At least one of them; values of one field are compared together. */
  static Condition any(List<Condition> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var or = new Or(parts);
    return Wanted.of(or).<Condition>map(one -> new In(one.field(), one.values())).orElse(or);
  }

  /** Both, without nesting what is a conjunction already. */
  default Condition and(Condition other) {
    List<Condition> all = new ArrayList<>(conjuncts());
    all.addAll(other.conjuncts());
    return all.size() == 1 ? all.getFirst() : new And(all);
  }

  /** The parts of a conjunction, or the one condition there is. */
  default List<Condition> conjuncts() {
    return this instanceof And(var parts) ? parts : List.of(this);
  }
}
