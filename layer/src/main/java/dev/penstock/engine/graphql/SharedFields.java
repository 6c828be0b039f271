package dev.penstock.engine.graphql;

import static dev.penstock.engine.graphql.Types.argument;
import static dev.penstock.engine.graphql.Types.input;
import static dev.penstock.engine.graphql.Types.listOf;
import static dev.penstock.engine.graphql.Types.named;
import static dev.penstock.engine.graphql.Types.required;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.ScalarType;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
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

  private final Map<String, GraphQLInputObjectField> operators = new HashMap<>();
  private final Map<String, GraphQLInputObjectField> directions = new HashMap<>();
  private final Map<String, GraphQLInputObjectField> given = new HashMap<>();
  private final Map<String, GraphQLFieldDefinition> values = new HashMap<>();
  private final Map<String, List<GraphQLArgument>> pages = new HashMap<>();

  /** The field of a filter. */
  GraphQLInputObjectField operators(Field field) {
    var type = OperatorNames.inputName(field.type());
    return operators.computeIfAbsent(
        key(field, type), _ -> input(field.name(), named(type), field.description()));
  }

  /** The field of a sort input. */
  GraphQLInputObjectField direction(Field field) {
    return directions.computeIfAbsent(
        field.name(), name -> input(name, named(Names.SORT_DIRECTION)));
  }

  /** The field of an input that must have it. */
  GraphQLInputObjectField mandatory(Field field) {
    return given(field, Types.text(field.type()) + "!", required(Types.of(field.type())));
  }

  /** The field of an input that may leave it out. */
  GraphQLInputObjectField optional(Field field) {
    return given(field, Types.text(field.type()), Types.of(field.type()));
  }

  private GraphQLInputObjectField given(Field field, String text, GraphQLType type) {
    return given.computeIfAbsent(
        key(field, text), _ -> input(field.name(), type, field.description()));
  }

  /** The field of the model's own type. */
  GraphQLFieldDefinition value(Field field) {
    return value(field, Types.text(field.type()), Types.of(field.type()));
  }

  /** The same when it is never null. */
  GraphQLFieldDefinition present(Field field) {
    return value(field, Types.text(field.type()) + "!", required(Types.of(field.type())));
  }

  private GraphQLFieldDefinition value(Field field, String text, GraphQLType type) {
    return values.computeIfAbsent(
        key(field, text),
        _ -> Types.output(field.name(), (GraphQLOutputType) type, field.description()).build());
  }

  /** The arguments of whatever answers with a model's connection. */
  List<GraphQLArgument> page(Model model) {
    return pages.computeIfAbsent(model.name(), _ -> arguments(new Shape(model)));
  }

  private List<GraphQLArgument> arguments(Shape shape) {
    var arguments = new ArrayList<GraphQLArgument>();
    arguments.add(argument("filter", named(Names.filterInput(shape.model()))));
    if (!shape.sortable().isEmpty()) {
      arguments.add(argument("sort", listOf(required(named(Names.sortInput(shape.model()))))));
    }
    arguments.addAll(List.of(sortDirection, limit, nextToken));
    return arguments;
  }

  /** All that a field consists of; neither a name nor a type has a blank in it. */
  private static String key(Field field, String type) {
    return field.name() + " " + type + " " + field.description();
  }
}
