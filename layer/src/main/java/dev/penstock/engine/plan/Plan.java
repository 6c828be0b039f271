package dev.penstock.engine.plan;

import java.util.List;

/**
 * One read, whatever its depth: the root's branch first, every branch after the one it hangs below.
 *
 * <p>{@link #toString} is readable and stable: golden files hold it.
 */
public record Plan(List<Branch> branches) {

  public Plan {
    branches = List.copyOf(branches);
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("A plan without branches");
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
