package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.graphql.Sdl;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaParser;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The same operation with the arguments of its root fields as variables, and with other values. */
final class Variations {
  private static final List<Object> NUMBERS =
      List.of(-1, 0, 1, 2, 3, 100, 1001, 1.5, new BigInteger("9223372036854775808"));
  private static final List<String> TEXTS =
      List.of("", "a", "b_%!", "1", "7", "9223372036854775808", "2024-01-01", "ASC", "DESC");

  private final Map<String, FieldDefinition> roots = new LinkedHashMap<>();
  private final Random random;

  Variations(ApiDefinition definition, Random random) {
    this.random = random;
    var types = new SchemaParser().parse(Sdl.of(definition));
    for (var name : List.of("Query", "Mutation")) {
      Objects.requireNonNull(types.getTypeOrNull(name, ObjectTypeDefinition.class))
          .getFieldDefinitions()
          .forEach(field -> roots.put(field.getName(), field));
    }
  }

  /** Empty when it is no plain operation with arguments. */
  Optional<Case.Step> withVariables(String text) {
    Document document;
    try {
      document = new Parser().parseDocument(text);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.size() != 1
        || document.getDefinitions().size() > 1
        || !operations.getFirst().getVariableDefinitions().isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    List<VariableDefinition> variables = new ArrayList<>();
    List<Selection<?>> selections = new ArrayList<>();
    for (Selection<?> selection : operations.getFirst().getSelectionSet().getSelections()) {
      selections.add(
          selection instanceof Field field && roots.containsKey(field.getName())
              ? withVariables(field, variables, values)
              : selection);
    }
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    var changed =
        operations
            .getFirst()
            .transform(operation ->
                operation
                    .variableDefinitions(variables)
                    .selectionSet(SelectionSet.newSelectionSet(selections).build()));
    return Optional.of(new Case.Step(AstPrinter.printAst(changed), values));
  }

  private Field withVariables(
      Field field, List<VariableDefinition> variables, Map<String, @Nullable Object> values) {
    List<Argument> arguments = new ArrayList<>();
    for (var argument : field.getArguments()) {
      var declared =
          Objects.requireNonNull(roots.get(field.getName())).getInputValueDefinitions().stream()
              .filter(input -> input.getName().equals(argument.getName()))
              .findFirst();
      if (declared.isEmpty()) {
        arguments.add(argument);
        continue;
      }
      var name = "v" + variables.size();
      variables.add(
          VariableDefinition.newVariableDefinition()
              .name(name)
              .type(declared.get().getType())
              .build());
      values.put(name, plain(argument.getValue()));
      arguments.add(new Argument(argument.getName(), new VariableReference(name)));
    }
    return field.transform(builder -> builder.arguments(arguments));
  }

  private static @Nullable Object plain(Value<?> literal) {
    return switch (literal) {
      case NullValue _ -> null;
      case StringValue text -> text.getValue();
      case IntValue number -> number.getValue();
      case FloatValue number -> number.getValue();
      case BooleanValue truth -> truth.isValue();
      case EnumValue label -> label.getName();
      case ArrayValue array -> {
        List<@Nullable Object> items = new ArrayList<>();
        for (Value<?> item : array.getValues()) {
          items.add(plain(item));
        }
        yield items;
      }
      case ObjectValue object -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object
            .getObjectFields()
            .forEach(field -> fields.put(field.getName(), plain(field.getValue())));
        yield fields;
      }
      default -> throw new IllegalArgumentException("A literal of " + literal.getClass());
    };
  }

  /** Other values, most of them of the same shape. */
  Case.Step otherValues(Case.Step step) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    step.variables().forEach((name, value) -> values.put(name, other(value)));
    return new Case.Step(step.document(), values);
  }

  private @Nullable Object other(@Nullable Object value) {
    if (random.nextInt(40) == 0) {
      return null;
    }
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put((String) name, other(field)));
        yield fields;
      }
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.forEach(item -> items.add(other(item)));
        if (!items.isEmpty() && random.nextInt(8) == 0) {
          items.add(items.getFirst());
        }
        yield items;
      }
      case Boolean truth -> random.nextBoolean() == truth;
      case Number _ -> random.nextBoolean() ? value : NUMBERS.get(random.nextInt(NUMBERS.size()));
      case String text when text.equals("ASC") || text.equals("DESC") ->
          random.nextBoolean() ? "ASC" : "DESC";
      case String _ -> random.nextBoolean() ? value : TEXTS.get(random.nextInt(TEXTS.size()));
      default -> value;
    };
  }
}
