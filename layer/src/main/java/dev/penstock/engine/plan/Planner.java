package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a request asks for into plans. Refuses arguments that make no sense and tokens that
 * are not ours.
 */
public final class Planner {
  private final Filters filters;
  private final Pages pages;

  public Planner(ApiDefinition definition, PageTokens tokens, int maximumLimit) {
    this.filters = new Filters(new FieldValues(definition));
    this.pages = new Pages(filters, tokens, maximumLimit);
  }

  /** get: one row or null. */
  public Plan get(Root.One root) {
    return byKey(root.model(), keyCondition(root.model(), root.arguments()), root.selection());
  }

  /** list: a page of rows. */
  public Plan list(Root.Many root) {
    var planning = new Planning(pages);
    planning.list(root);
    return planning.plan();
  }

  /**
   * One row by the values of its key, in key order, as {@link
   * dev.penstock.engine.graphql.Operation} describes them.
   */
  public Plan byKey(Model model, List<Given> keyValues, Selection selection) {
    Map<String, @Nullable Argument> arguments = new LinkedHashMap<>();
    for (var i = 0; i < keyValues.size(); i++) {
      arguments.put(model.primaryKey().get(i), keyValues.get(i));
    }
    return byKey(model, keyCondition(model, arguments), selection);
  }

  /** One row that is known in another way than by a condition. */
  public Plan row(Model model, Selection selection) {
    return byKey(model, Condition.always(), selection);
  }

  /** What a filter or a mutation's condition demands of a row. */
  public Condition condition(Model model, Argument filter) {
    return filters.condition(model, filter);
  }

  private Plan byKey(Model model, Condition key, Selection selection) {
    var planning = new Planning(pages);
    planning.one(model, key, selection);
    return planning.plan();
  }

  private Condition keyCondition(Model model, Map<String, @Nullable Argument> arguments) {
    List<Condition> parts = new ArrayList<>();
    for (Field key : model.keyFields()) {
      parts.add(filters.equal(key, arguments.get(key.name())));
    }
    return parts.size() == 1 ? parts.getFirst() : new Condition.And(parts);
  }
}
