package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Index;
import dev.penstock.definition.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the values of a branch's condition decide how its rows are found best, because as many
 * rows as one value has, another one may have thousands of times.
 */
public final class Spread {
  private Spread() {}

  /**
   * False when one way is right for all values, or when there is no way that could go through the
   * whole table in search of a page: then all ways find the rows by the condition and sort them.
   */
  public static boolean of(Branch branch) {
    var parts = branch.where().conjuncts();
    var open = parts.stream().filter(Spread::hasValues).toList();
    return !open.isEmpty()
        && hasWalk(branch)
        && Keyed.in(branch.model(), branch.where()).isEmpty()
        && !isWalk(branch, open)
        && !isTogether(branch, open);
  }

  /** An index has the wanted rows below each row together, whatever is wanted. */
  private static boolean isTogether(Branch branch, List<Condition> open) {
    if (!(branch.link().orElse(null) instanceof Branch.Link.Direct direct)) {
      return false;
    }
    Set<String> fields = new HashSet<>();
    direct.pairs().forEach(pair -> fields.add(pair.field().name()));
    for (var part : open) {
      var wanted = Wanted.of(part);
      if (wanted.isEmpty()) {
        return false;
      }
      fields.add(wanted.get().field().name());
    }
    return branch.model().indexes().stream()
        .filter(index -> !index.partial())
        .map(index -> index.parts().stream().map(Index.Part::field).toList())
        .anyMatch(all -> Together.beginsWith(all, fields));
  }

  /** An index has the rows in the order that is wanted, whatever the condition is. */
  private static boolean hasWalk(Branch branch) {
    return branch.order().isEmpty() || isFirst(branch.model(), branch.order().getFirst().field());
  }

  private static boolean hasValues(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) -> parts.stream().anyMatch(Spread::hasValues);
      case Condition.Or(var parts) -> parts.stream().anyMatch(Spread::hasValues);
      case Condition.Not(var part) -> hasValues(part);
      case Condition.Related related -> hasValues(related.where());
      case Condition.Guarded(var rule, var part) -> hasValues(rule) || hasValues(part);
      case Condition.IsTrue(var part) -> hasValues(part);
      case Condition.IsNull _, Condition.Matches _ -> false;
      case Condition.Equal _,
          Condition.In _,
          Condition.Compare _,
          Condition.Between _,
          Condition.Contains _,
          Condition.BeginsWith _,
          Condition.HasElement _,
          Condition.JsonContains _,
          Condition.Size _,
          Condition.After _ ->
          true;
    };
  }

  /** A start or an end within the order of an index that the rows are read in. */
  private static boolean isWalk(Branch branch, List<Condition> parts) {
    if (branch.order().isEmpty() || branch.link().isPresent()) {
      return false;
    }
    var first = branch.order().getFirst().field();
    return isFirst(branch.model(), first) && parts.stream().allMatch(part -> bounds(part, first));
  }

  static boolean isFirst(Model model, Field field) {
    return model.primaryKey().getFirst().equals(field.name())
        || model.indexes().stream()
            .filter(index -> !index.partial() && !index.parts().isEmpty())
            .anyMatch(index -> index.parts().getFirst().field().equals(field.name()));
  }

  static boolean bounds(Condition condition, Field first) {
    return switch (condition) {
      case Condition.Compare(var field, var comparison, _) ->
          field.equals(first) && comparison != Comparison.EQUAL;
      case Condition.Between(var field, _, _) -> field.equals(first);
      case Condition.After(var order, _) -> order.getFirst().field().equals(first);
      case Condition.And _,
          Condition.Or _,
          Condition.Not _,
          Condition.IsNull _,
          Condition.Equal _,
          Condition.In _,
          Condition.Contains _,
          Condition.BeginsWith _,
          Condition.HasElement _,
          Condition.JsonContains _,
          Condition.Size _,
          Condition.Related _,
          Condition.Matches _,
          Condition.Guarded _,
          Condition.IsTrue _ ->
          false;
    };
  }
}
