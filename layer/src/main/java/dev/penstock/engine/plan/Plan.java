package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import java.util.List;
import java.util.Optional;

/**
 * One read, whatever its depth: the root's branch first, every branch after the one it hangs below.
 *
 * <p>{@link #toString} is readable and stable: golden files hold it.
 *
 * @param crossings relations to other databases, by the numbers that {@link Row.Entry.Across} has
 * @param keys which rows the root has, where that is known only when other rows were read
 */
public record Plan(List<Branch> branches, List<Crossing> crossings, Optional<Keys> keys) {

  public Plan {
    branches = List.copyOf(branches);
    crossings = List.copyOf(crossings);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("A plan without branches");
    }
  }

  /** A read of one database. */
  public Plan(List<Branch> branches) {
    this(branches, List.of(), Optional.empty());
  }

  /**
   * The root has at most one row for each of some keys.
   *
   * @param fields whose values are a key
   * @param first the fields by which the row comes first that is meant, where several may have the
   *     same key; otherwise empty
   */
  public record Keys(List<Field> fields, List<Field> first, Purpose purpose) {
    /** What the root's row is for. */
    public enum Purpose {
      /** It is the row that is wanted. */
      ROWS,
      /** Only what hangs below it is wanted. */
      PAGES
    }

    public Keys {
      fields = List.copyOf(fields);
      first = List.copyOf(first);
    }
  }

  public Branch root() {
    return branches.getFirst();
  }

  /** How many branches lie above this one. */
  public int depth(Branch branch) {
    return branch.link().map(link -> depth(branches.get(link.parent())) + 1).orElse(0);
  }

  /** How many tables lie in the branches before this one. */
  public int tablesBefore(Branch branch) {
    return branches.subList(0, branch.number()).stream()
        .mapToInt(before -> 1 + before.joins().size())
        .sum();
  }

  @Override
  public String toString() {
    return PlanText.of(this);
  }
}
