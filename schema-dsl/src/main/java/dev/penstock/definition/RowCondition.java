package dev.penstock.definition;

import java.util.List;

/**
 * What must hold of a row, in the logic of SQL: what compares with an absent value or an absent
 * claim is not true, and neither is its negation.
 */
public sealed interface RowCondition {
  /** All of them; of none that is true. */
  record And(List<RowCondition> parts) implements RowCondition {
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of them; of none that is false. */
  record Or(List<RowCondition> parts) implements RowCondition {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  record Not(RowCondition part) implements RowCondition {}

  /** A claim that is a list compares like an absent one; {@link In} takes lists. */
  record Compare(Path path, Comparison comparison, Operand with) implements RowCondition {}

  /** The value is one of these; a claim that is a list stands for each of its elements. */
  record In(Path path, List<Operand> values) implements RowCondition {
    public In {
      values = List.copyOf(values);
    }
  }

  record IsNull(Path path) implements RowCondition {}

  /** A field that is a list has an element; of a claim that is a list, any of its elements. */
  record HasElement(Path path, Operand element) implements RowCondition {}

  /**
   * Some row that is reached meets a condition.
   *
   * @param relations the relations to follow, in order, of any kind; never empty
   * @param of the condition, with paths that begin at the row that is reached
   */
  record Exists(List<String> relations, RowCondition of) implements RowCondition {
    public Exists {
      relations = List.copyOf(relations);
      if (relations.isEmpty()) {
        throw new IllegalArgumentException("A row that exists needs a relation");
      }
    }
  }

  /** A claim of the caller is this value, or a list that has it. Depends on no row. */
  record ClaimEquals(String claim, Operand.Literal value) implements RowCondition {}

  /** How two values compare. */
  enum Comparison {
    EQ,
    NE,
    LT,
    LE,
    GT,
    GE
  }
}
