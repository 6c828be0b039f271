package dev.penstock.engine.plan;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.ValueType;

/**
 * Rows that somebody else chose and put in order.
 *
 * @param model of the table that has them
 * @param place the field that holds the place of a row
 */
public record GivenRows(Model model, Field place, Extent extent, Rules rules) {
  /** How many of them an answer has. */
  public enum Extent {
    /** The first, or null. */
    ONE(Operation.GET),
    /** A list of all. */
    ALL(Operation.LIST);

    private final Operation operation;

    Extent(Operation operation) {
      this.operation = operation;
    }

    /** What the type of the operation says. */
    public static Extent of(CustomOperation custom) {
      return custom.result() instanceof ValueType.ListOf ? ALL : ONE;
    }

    /** What a caller must be allowed to do with the model to have rows of it like that. */
    public Operation operation() {
      return operation;
    }
  }

  /** What the rules of the model decide. */
  public enum Rules {
    /** Nothing: the rows are of no model. */
    NONE,
    /** Which fields are told. The rows are there, as those that a change left behind. */
    OF_FIELDS,
    /** Which rows are there, and which of their fields are told. */
    OF_ROWS;

    /** For the rows that an operation of the user's answers with. */
    public static Rules of(CustomOperation custom) {
      // What a change left behind is answered as after every other change.
      return custom.kind() == CustomOperation.Kind.MUTATION ? OF_FIELDS : OF_ROWS;
    }

    /** What must hold of rows for the caller to have them. */
    Condition seen(Rights rights, Model model, Operation operation) {
      return this == OF_ROWS ? rights.rows(model, operation) : Condition.always();
    }

    /** What the caller may know of those. */
    Sight sight(Rights rights, Model model, Operation operation) {
      return switch (this) {
        case NONE -> Sight.ofEverything(rights);
        case OF_FIELDS -> Sight.ofAny(rights, model);
        case OF_ROWS -> Sight.ofSeen(rights, model, operation);
      };
    }
  }

  Condition seen(Rights rights) {
    return rules.seen(rights, model, extent.operation());
  }

  Sight sight(Rights rights) {
    return rules.sight(rights, model, extent.operation());
  }
}
