package dev.penstock.engine.plan;

import dev.penstock.definition.Constraint;
import dev.penstock.definition.Model;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A condition that gives the value of a unique key: there is one row or none, whatever the value,
 * and the rest is asked of that row.
 *
 * @param parts all that must hold, in the order of the condition
 * @param key the names of the fields of the key
 */
public record Keyed(List<Condition> parts, Set<String> key) {
  public Keyed {
    parts = List.copyOf(parts);
    key = Set.copyOf(key);
  }

  /** Empty when the condition may hold for several rows. */
  public static Optional<Keyed> in(Model model, Condition where) {
    var parts = where.conjuncts();
    return unique(model, equal(parts)).map(key -> new Keyed(parts, key));
  }

  /** The fields of a unique key that are all among these. */
  public static Optional<Set<String>> unique(Model model, Set<String> fields) {
    var keys =
        Stream.concat(
            Stream.of(model.primaryKey()),
            model.constraints().stream()
                .filter(constraint -> constraint.kind() == Constraint.Kind.UNIQUE)
                .filter(constraint -> !isPartial(model, constraint))
                .map(Constraint::fields));
    return keys.filter(key -> !key.isEmpty() && fields.containsAll(key))
        .findFirst()
        .<Set<String>>map(HashSet::new);
  }

  private static Set<String> equal(List<Condition> parts) {
    Set<String> equal = new HashSet<>();
    for (var part : parts) {
      if (part instanceof Condition.Equal(var field, _)) {
        equal.add(field.name());
      }
    }
    return equal;
  }

  private static boolean isPartial(Model model, Constraint constraint) {
    return model.indexes().stream()
        .anyMatch(index -> index.partial() && index.name().equals(constraint.name()));
  }

  /** Whether a part says a value of the key, by which the row is found. */
  public boolean finds(Condition part) {
    return part instanceof Condition.Equal(var field, _) && key.contains(field.name());
  }
}
