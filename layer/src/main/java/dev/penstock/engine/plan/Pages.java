package dev.penstock.engine.plan;

import static dev.penstock.engine.plan.Refusals.badArgument;

import dev.penstock.definition.Model;
import java.util.List;
import java.util.Map;
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
   * @param context what a nextToken of it is bound to
   */
  record Wanted(Condition where, List<Order> order, int limit, String context) {}

  /** A root list, which also takes the first field of the key as an argument. */
  Wanted root(Model model, Map<String, @Nullable Object> arguments) {
    var first = model.keyFields().getFirst();
    var value = arguments.get(first.name());
    var key = value == null ? Condition.always() : filters.equal(first, value);
    return wanted(model.name(), model, arguments, key);
  }

  /** A list below a row. */
  Wanted below(String path, Model model, Map<String, @Nullable Object> arguments) {
    return wanted(path, model, arguments, Condition.always());
  }

  private Wanted wanted(
      String path, Model model, Map<String, @Nullable Object> arguments, Condition key) {
    var where = key.and(filter(model, arguments.get("filter")));
    var order = Sorts.order(model, arguments.get("sort"), arguments.get("sortDirection"));
    var context = path + "\n" + PlanText.of(where) + "\n" + PlanText.of(order);
    var token = arguments.get("nextToken");
    if (token != null) {
      var last = tokens.open(token.toString(), context);
      where = where.and(new Condition.After(order, filters.values().ofToken(order, last)));
    }
    return new Wanted(where, order, limit(arguments.get("limit")), context);
  }

  private Condition filter(Model model, @Nullable Object filter) {
    return filter == null ? Condition.always() : filters.condition(model, Filters.map(filter));
  }

  private int limit(@Nullable Object limit) {
    if (limit == null) {
      return Math.min(DEFAULT_LIMIT, maximumLimit);
    }
    if (!(limit instanceof Integer rows) || rows < 1 || rows > maximumLimit) {
      throw badArgument("Give limit a number from 1 to %d.".formatted(maximumLimit));
    }
    return rows;
  }
}
