package dev.penstock.engine.graphql;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.language.Field;
import graphql.schema.GraphQLFieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the fields of one operation into what they mean in the definition. */
final class Folding {
  private static final String TYPENAME = "__typename";

  private final Schema schema;
  private final Selected selected;
  private final Literals literals;
  private final Limits limits;
  private int fields;

  Folding(Schema schema, Selected selected, Variables variables, Limits limits) {
    this.schema = schema;
    this.selected = selected;
    this.literals = new Literals(variables.values());
    this.limits = limits;
  }

  /** A root field that reads or changes rows. */
  Root root(String key, List<Field> nodes, GraphQLFieldDefinition definition) {
    var name = definition.getName();
    var meaning = schema.meaning(name);
    var arguments = arguments(definition, nodes.getFirst());
    return switch (meaning.operation()) {
      case LIST ->
          new Root.Many(
              key, name, meaning.model(), arguments, connection(meaning.model(), nodes, 1));
      case LISTEN -> throw new IllegalStateException("%s is no query".formatted(name));
      case GET, CREATE, UPDATE, DELETE ->
          new Root.One(
              key,
              name,
              meaning.operation(),
              meaning.model(),
              arguments,
              selection(meaning.model(), nodes, 1));
    };
  }

  /** A root field that the user added. */
  Root custom(
      String key, List<Field> nodes, CustomOperation operation, GraphQLFieldDefinition definition) {
    return new Root.Custom(
        key,
        operation,
        arguments(definition, nodes.getFirst()),
        answer(operation.result().element(), nodes));
  }

  private Answer answer(ValueType type, List<Field> nodes) {
    return switch (type) {
      case ValueType.Custom(var name, _) ->
          new Answer.OfType(selection(schema.customType(name), nodes, 1));
      case ValueType.Row(var name, _) -> {
        var model = schema.model(name);
        yield new Answer.OfModel(model, selection(model, nodes, 1));
      }
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> new Answer.Leaf();
    };
  }

  private CustomSelection selection(CustomType type, List<Field> nodes, int depth) {
    checkDepth(depth);
    var entries = new ArrayList<CustomEntry>();
    selected.below(nodes).forEach((key, same) -> entries.add(entry(type, key, same, depth)));
    return new CustomSelection(type, entries);
  }

  private CustomEntry entry(CustomType type, String key, List<Field> nodes, int depth) {
    count();
    var name = nodes.getFirst().getName();
    if (name.equals(TYPENAME)) {
      return new CustomEntry.Typename(key, type.name());
    }
    var member = type.member(name).orElseThrow();
    return switch (member.type().element()) {
      case ValueType.Custom(var target, _) ->
          new CustomEntry.Nested(
              key, member, selection(schema.customType(target), nodes, depth + 1));
      case ValueType.Row(var target, _) -> {
        var model = schema.model(target);
        yield new CustomEntry.Reference(key, member, model, selection(model, nodes, depth + 1));
      }
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ ->
          new CustomEntry.Value(key, member);
    };
  }

  private void checkDepth(int depth) {
    if (depth > limits.depth()) {
      throw Refusal.beyond(limits.depth(), "levels of rows within rows");
    }
  }

  private Selection selection(Model model, List<Field> nodes, int depth) {
    checkDepth(depth);
    var entries = new ArrayList<Entry>();
    selected.below(nodes).forEach((key, same) -> entries.add(entry(model, key, same, depth)));
    return new Selection(entries);
  }

  private Entry entry(Model model, String key, List<Field> nodes, int depth) {
    count();
    var name = nodes.getFirst().getName();
    if (name.equals(TYPENAME)) {
      return new Entry.Typename(key, model.name());
    }
    return switch (schema.members().of(model, name)) {
      case Members.Member.Value(var field) -> new Entry.Value(key, field);
      case Members.Member.Related(var relation) -> related(model, relation, key, nodes, depth + 1);
    };
  }

  private Entry related(Model model, Relation relation, String key, List<Field> nodes, int depth) {
    var target = schema.model(relation.target());
    return switch (relation.kind()) {
      case BELONGS_TO, HAS_ONE ->
          new Entry.One(key, relation, target, selection(target, nodes, depth));
      case HAS_MANY, MANY_TO_MANY -> {
        var definition =
            Objects.requireNonNull(schema.graphql().getObjectType(model.name()))
                .getFieldDefinition(relation.name());
        yield new Entry.Many(
            key,
            relation,
            target,
            arguments(definition, nodes.getFirst()),
            connection(target, nodes, depth));
      }
    };
  }

  private Connection connection(Model model, List<Field> nodes, int depth) {
    var parts = new ArrayList<Connection.Part>();
    selected.below(nodes).forEach((key, same) -> parts.add(part(model, key, same, depth)));
    return new Connection(parts);
  }

  private Connection.Part part(Model model, String key, List<Field> nodes, int depth) {
    count();
    return switch (nodes.getFirst().getName()) {
      case "items" -> new Connection.Part.Items(key, selection(model, nodes, depth));
      case "nextToken" -> new Connection.Part.NextToken(key);
      case TYPENAME -> new Connection.Part.Typename(key, Names.connection(model));
      case String other -> throw new IllegalStateException("A connection has no " + other);
    };
  }

  private void count() {
    if (++fields > limits.fields()) {
      throw Refusal.beyond(limits.fields(), "fields");
    }
  }

  private Map<String, @Nullable Argument> arguments(GraphQLFieldDefinition definition, Field node) {
    try {
      return literals.arguments(definition, node);
    } catch (NonNullableValueCoercedAsNullException exception) {
      throw Refusal.of(
          FailureCode.BAD_VALUE,
          ValidationText.of(Objects.requireNonNull(exception.getMessage())),
          node.getSourceLocation());
    }
  }
}
