package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Index;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A page whose rows an index has ready: together for each of some values of its first column, with
 * one value in each of those that may follow, and from there in the order that is wanted. Then the
 * index is the best way for every value, however many rows there are, and no guess is needed.
 *
 * @param field the column that the index begins with
 * @param values at least one, some perhaps equal
 * @param rest what else must hold
 * @param index the first that has such pages
 * @param alone whether nothing in the rest has another index, by which the rows of several values
 *     may be found better than a page of each
 * @param descending whether the values come in descending order where the index is read in the
 *     direction that the page wants
 */
public record Sought(
    Field field,
    List<Given> values,
    Condition rest,
    Index index,
    boolean alone,
    boolean descending) {
  /** Each value costs a page, so that for many of them rows are found better all at once. */
  private static final int MOST_VALUES = 8;

  public Sought {
    values = List.copyOf(values);
  }

  /** What must hold in the page of one of the values. */
  public Condition of(Given value) {
    return new Condition.Equal(field, value).and(rest);
  }

  /** Empty when there is no such index, or what else must hold may have a better one. */
  public static Optional<Sought> in(Branch branch) {
    if (branch.link().isPresent()
        || branch.order().isEmpty()
        || branch.order().stream().anyMatch(step -> step.field().column().nullable())) {
      return Optional.empty();
    }
    var parts = branch.where().conjuncts();
    return IntStream.range(0, parts.size())
        .mapToObj(place -> at(place, parts, branch))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Sought> at(int place, List<Condition> parts, Branch branch) {
    List<Condition> rest = new ArrayList<>(parts);
    rest.remove(place);
    return Wanted.of(parts.get(place))
        .filter(wanted -> wanted.values().size() <= MOST_VALUES)
        .flatMap(wanted ->
            branch.model().indexes().stream()
                .map(index -> new Ready(index, wanted.field(), rest, branch))
                .filter(Ready::isBest)
                .findFirst()
                .map(ready ->
                    new Sought(
                        wanted.field(),
                        wanted.values(),
                        new Condition.And(rest),
                        ready.index(),
                        ready.isAlone(),
                        ready.descending())));
  }

  /** An index that may have the rows ready for values of a column. */
  private record Ready(Index index, Field first, List<Condition> rest, Branch branch) {
    boolean isBest() {
      return !index.partial()
          && !index.parts().isEmpty()
          && index.parts().getFirst().field().equals(first.name())
          && isInOrder()
          && rest.stream().noneMatch(this::mayBeFoundBetter);
    }

    /** Behind the first column, and those with one value, comes the order. */
    private boolean isInOrder() {
      var order = branch.order();
      return index.parts().size() >= behind() + order.size()
          && IntStream.range(0, order.size())
              .allMatch(step ->
                  part(step).field().equals(order.get(step).field().name())
                      && isTurned(step) == isTurned(0));
    }

    /** Whether the index is read backwards for this step of the order. */
    private boolean isTurned(int step) {
      return part(step).descending() != branch.order().get(step).descending();
    }

    private Index.Part part(int step) {
      return index.parts().get(behind() + step);
    }

    /** How many columns come before the order. */
    private int behind() {
      var behind = 1;
      while (behind < index.parts().size() && hasOneValue(index.parts().get(behind).field())) {
        behind++;
      }
      return behind;
    }

    private boolean hasOneValue(String name) {
      return rest.stream()
          .anyMatch(
              part -> part instanceof Condition.Equal(var field, _) && field.name().equals(name));
    }

    private boolean mayBeFoundBetter(Condition part) {
      if (part instanceof Condition.Equal(var field, _) && isBeforeOrder(field)) {
        return false;
      }
      return part.asksOthers()
          || (!Spread.bounds(part, branch.order().getFirst().field())
              && part.fields().anyMatch(field -> Spread.isFirst(branch.model(), field)));
    }

    private boolean isBeforeOrder(Field field) {
      return index.parts().subList(0, behind()).stream()
          .anyMatch(part -> part.field().equals(field.name()));
    }

    boolean isAlone() {
      return rest.stream()
          .noneMatch(part ->
              part instanceof Condition.Equal(var field, _)
                  && Spread.isFirst(branch.model(), field));
    }

    boolean descending() {
      return index.parts().getFirst().descending() ^ isTurned(0);
    }
  }
}
