package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a list: which rows, in which order, how many, behind which one. */
final class Pages {
  private static final int DEFAULT_LIMIT = 100;

  private final Filters filters;
  private final PageTokens tokens;
  private final int maximumLimit;

  Pages(Filters filters, PageTokens tokens, int maximumLimit) {
    if (maximumLimit < 1) {
      throw new IllegalArgumentException("A maximum of %d rows".formatted(maximumLimit));
    }
    this.filters = filters;
    this.tokens = tokens;
    this.maximumLimit = maximumLimit;
  }

  /**
   * What a list is to hold.
   *
   * @param place what a nextToken of it is bound to
   */
  record Wanted(Condition where, List<Order> order, int limit, Place place) {}

  /** A list that a page can be of, whichever page it is. */
  record Place(String path, Condition where, List<Order> order) {
    /** The same text for the same list only. */
    Given context() {
      var words = new Words().add(path + "\n");
      new ConditionWords(words).write(where);
      return words.add("\n" + PlanText.of(order)).text();
    }
  }

  /** A root list, which also takes the first field of the key as an argument. */
  Wanted root(Model model, Map<String, @Nullable Argument> arguments, Rights rights) {
    var sight = Sight.ofSeen(rights, model, Operation.LIST);
    var first = model.keyFields().getFirst();
    var value = arguments.get(first.name());
    var key = value == null ? Condition.always() : filters.equal(first, value, sight);
    return wanted(model.name(), model, arguments, key, sight);
  }

  /** A list below a row. */
  Wanted below(String path, Model model, Map<String, @Nullable Argument> arguments, Rights rights) {
    var sight = Sight.ofSeen(rights, model, Operation.LIST);
    return wanted(path, model, arguments, Condition.always(), sight);
  }

  private Wanted wanted(
      String path,
      Model model,
      Map<String, @Nullable Argument> arguments,
      Condition key,
      Sight sight) {
    var filter = arguments.get("filter");
    var asked = filter == null ? key : key.and(filters.condition(model, filter, sight));
    var where = asked.and(sight.rights().rows(model, Operation.LIST));
    var order = Sorts.order(model, arguments.get("sort"), arguments.get("sortDirection"), sight);
    var place = new Place(path, where, order);
    var token = arguments.get("nextToken");
    return new Wanted(
        token == null ? where : where.and(sight.behind(after(place, Filters.scalar(token)))),
        order,
        limit(arguments.get("limit")),
        place);
  }

  /** The rows behind the one that the token names; which of its values are null is looked at. */
  private Condition.After after(Place place, Given token) {
    // Without the place, whose condition has the values of this request.
    var order = place.order();
    var values =
        Given.list(List.of(token, place.context()))
            .then(sealed -> opened((List<?>) sealed, order))
            .once();
    var present = values.ask(Pages::present);
    List<@Nullable Given> last = new ArrayList<>();
    for (var i = 0; i < present.size(); i++) {
      var number = i;
      last.add(
          present.get(i)
              ? values.then(all -> Objects.requireNonNull(((List<?>) all).get(number)))
              : null);
    }
    return new Condition.After(place.order(), last);
  }

  private List<@Nullable Object> opened(List<?> sealed, List<Order> order) {
    var token = String.valueOf(sealed.getFirst());
    var context = String.valueOf(sealed.getLast());
    return filters.values().ofToken(order, tokens.open(token, context));
  }

  private static List<Boolean> present(Object values) {
    List<Boolean> present = new ArrayList<>();
    ((List<?>) values).forEach(value -> present.add(value != null));
    return present;
  }

  private int limit(@Nullable Argument limit) {
    if (limit == null) {
      return Math.min(DEFAULT_LIMIT, maximumLimit);
    }
    var rows = (int) Filters.scalar(limit).ask(Function.identity());
    if (rows < 1 || rows > maximumLimit) {
      throw badArgument("Give limit a number from 1 to %d.".formatted(maximumLimit));
    }
    return rows;
  }
}
