package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.argument;
import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLArgument;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields and arguments of one schema that follow from columns. What is the same in several
 * types is made once: a field does not know its type, most are in four types of their model, and
 * the models of a large API have many columns alike.
 */
final class SharedFields {
  // Of one schema each: a schema puts its own type in the place of a reference to it.
  private final GraphQLArgument sortDirection =
      argument("sortDirection", named(Names.SORT_DIRECTION));
  private final GraphQLArgument limit = argument("limit", Scalars.of(ScalarType.INT));
  private final GraphQLArgument nextToken = argument("nextToken", Scalars.of(ScalarType.STRING));

  private final Map<String, FieldForms> forms = new HashMap<>();

  ShownField shown(Field field) {
    return new ShownField(field, forms.computeIfAbsent(key(field), _ -> new FieldForms(field)));
  }

  /** The arguments of whatever answers with a model's connection. */
  List<GraphQLArgument> page(Model model, boolean sorted) {
    var filter = argument("filter", named(Names.filterInput(model)));
    if (!sorted) {
      return List.of(filter, sortDirection, limit, nextToken);
    }
    var sort = argument("sort", listOf(required(named(Names.sortInput(model)))));
    return List.of(filter, sort, sortDirection, limit, nextToken);
  }

  /** All that a field shows of itself; neither a name nor a type has a blank in it. */
  private static String key(Field field) {
    return field.name() + " " + Types.text(field.type()) + " " + field.description();
  }
}
