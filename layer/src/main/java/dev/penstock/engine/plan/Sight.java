package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import java.util.List;
import java.util.function.Function;

/**
 * What the caller may know of the rows of one model, where they are asked for.
 *
 * @param rows what holds of every row that is answered
 */
record Sight(Rights rights, Function<Field, Rights.Readable> fields, Condition rows) {

  /** Of rows that {@link Rights#rows} let through. */
  static Sight ofSeen(Rights rights, Model model, Operation operation) {
    return new Sight(
        rights, field -> rights.ofSeen(model, field, operation), rights.rows(model, operation));
  }

  /** Of rows that were found in another way. */
  static Sight ofAny(Rights rights, Model model) {
    return new Sight(
        rights, field -> rights.ofAny(model, field, Operation.GET), Condition.always());
  }

  /** Of rows of no model, for which no rules are. */
  static Sight ofEverything(Rights rights) {
    return new Sight(rights, _ -> new Rights.Readable.Always(), Condition.always());
  }

  Rights.Readable of(Field field) {
    return fields.apply(field);
  }

  /** What a condition says of a field: where the field may not be known, it counts as null. */
  Condition guarded(Field field, Condition condition) {
    return switch (of(field)) {
      case Rights.Readable.Always _ -> evaluated(field, condition);
      case Rights.Readable.Never _ -> throw refusal();
      case Rights.Readable.Where(var rule) -> new Condition.Guarded(rule, condition);
    };
  }

  /** The field is null, or may not be known. */
  Condition isNull(Field field) {
    var missing = new Condition.IsNull(field);
    return switch (of(field)) {
      case Rights.Readable.Always _ -> evaluated(field, missing);
      case Rights.Readable.Never _ -> throw refusal();
      case Rights.Readable.Where(var rule) ->
          Condition.any(
              List.of(
                  field.isExpression() ? new Condition.Guarded(rule, missing) : missing,
                  new Condition.Not(new Condition.IsTrue(rule))));
    };
  }

  /** What a condition says of rows behind another one. */
  Condition behind(Condition.After after) {
    return after.order().stream()
        .map(Order::field)
        .filter(Field::isExpression)
        .findFirst()
        .map(field -> evaluated(field, after))
        .orElse(after);
  }

  /**
   * Of rows that are not answered no expression is evaluated: that it fails would tell of them. A
   * database may look at the parts of a conjunction in any order.
   */
  private Condition evaluated(Field field, Condition condition) {
    return field.isExpression() && isLimited() ? new Condition.Guarded(rows, condition) : condition;
  }

  /**
   * What rows are put in order by: only what is known of each of them. A database may sort the rows
   * of a table before it has asked others which of them are wanted.
   */
  Cell.OfField sorting(Field field) {
    if (!(of(field) instanceof Rights.Readable.Always)) {
      throw refusal();
    }
    return field.isExpression() && isLimited()
        ? new Cell.Computed(0, field, rows)
        : new Cell.Column(0, field);
  }

  private boolean isLimited() {
    return !rows.equals(Condition.always());
  }

  private Failure.Exception refusal() {
    return rights.refusal();
  }
}
