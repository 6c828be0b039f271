package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import java.util.List;
import java.util.function.Function;

/** What the caller may know of the rows of one model, where they are asked for. */
record Sight(Rights rights, Function<Field, Rights.Readable> fields) {

  /** Of rows that {@link Rights#rows} let through. */
  static Sight ofSeen(Rights rights, Model model, Operation operation) {
    return new Sight(rights, field -> rights.ofSeen(model, field, operation));
  }

  /** Of rows that were found in another way. */
  static Sight ofAny(Rights rights, Model model) {
    return new Sight(rights, field -> rights.ofAny(model, field, Operation.GET));
  }

  /** Of rows of no model, for which no rules are. */
  static Sight ofEverything(Rights rights) {
    return new Sight(rights, _ -> new Rights.Readable.Always());
  }

  Rights.Readable of(Field field) {
    return fields.apply(field);
  }

  /** What a condition says of a field: where the field may not be known, it counts as null. */
  Condition guarded(Field field, Condition condition) {
    return switch (of(field)) {
      case Rights.Readable.Always _ -> condition;
      case Rights.Readable.Never _ -> throw refusal();
      case Rights.Readable.Where(var rule) -> new Condition.Guarded(rule, condition);
    };
  }

  /** The field is null, or may not be known. */
  Condition isNull(Field field) {
    var missing = new Condition.IsNull(field);
    return switch (of(field)) {
      case Rights.Readable.Always _ -> missing;
      case Rights.Readable.Never _ -> throw refusal();
      case Rights.Readable.Where(var rule) ->
          Condition.any(List.of(missing, new Condition.Not(new Condition.IsTrue(rule))));
    };
  }

  /** Rows may be put in an order only by what is known of each of them. */
  void checkOrder(Field field) {
    if (!(of(field) instanceof Rights.Readable.Always)) {
      throw refusal();
    }
  }

  private Failure.Exception refusal() {
    return rights.refusal();
  }
}
