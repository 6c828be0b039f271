package dev.penstock.engine.graphql;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Argument;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import graphql.language.NonNullType;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the variables of one request their Java values, and says of each wrong one where it is. */
final class VariableValues {
  private static final int MOST_PROBLEMS = 100;
  // Above the characters that stand for nulls, scalars and lists.
  private static final char FIRST_FIELD = 256;

  private final List<Refusal.Problem> problems = new ArrayList<>();
  private final List<Object> leaves = new ArrayList<>();
  private final StringBuilder shape = new StringBuilder();
  private final Guards guards = new Guards();

  private VariableValues() {}

  /**
   * The variables that the operation declares.
   *
   * @param given what the request has for them, as parsed from JSON
   * @throws Refusal with every problem found
   */
  static Variables read(List<Declared> declared, Map<String, @Nullable Object> given) {
    var reading = new VariableValues();
    var values = new LinkedHashMap<String, @Nullable Argument>();
    for (var variable : declared) {
      if (given.containsKey(variable.name())) {
        values.put(variable.name(), reading.given(variable, given.get(variable.name())));
        continue;
      }
      reading.shape.append('-');
      if (variable.definition().getDefaultValue() != null) {
        values.put(variable.name(), variable.initial());
      } else if (variable.definition().getType() instanceof NonNullType) {
        reading.problem(new Place.Whole(variable.definition()), "give it a value");
      }
    }
    if (!reading.problems.isEmpty()) {
      throw new Refusal(reading.problems);
    }
    return new Variables(
        values, new Leaves(reading.leaves), reading.shape.toString(), reading.guards);
  }

  private @Nullable Argument given(Declared variable, @Nullable Object value) {
    return value(variable.type(), value, new Place.Whole(variable.definition()));
  }

  private @Nullable Argument value(GraphQLType type, @Nullable Object value, Place place) {
    if (type instanceof GraphQLNonNull required) {
      return value == null
          ? problem(place, "give it a value other than null")
          : value(required.getWrappedType(), value, place);
    }
    if (value == null) {
      shape.append('0');
      return null;
    }
    return switch (type) {
      case GraphQLList list -> list(list.getWrappedType(), value, place);
      case GraphQLInputObjectType input -> object(input, value, place);
      case GraphQLEnumType labels -> label(labels, value, place);
      case GraphQLScalarType scalar -> scalar(scalar, value, place);
      default -> throw new IllegalStateException("A variable of type " + type);
    };
  }

  /** One value stands for a list of it, as GraphQL has it. */
  private Argument list(GraphQLType element, Object value, Place place) {
    var items = new ArrayList<@Nullable Argument>();
    shape.append('[');
    if (value instanceof List<?> list) {
      for (var each : list) {
        items.add(value(element, each, new Place.Element(place, items.size())));
      }
    } else {
      items.add(value(element, value, place));
    }
    shape.append(']');
    return new Argument.Items(items);
  }

  private @Nullable Argument object(GraphQLInputObjectType type, Object value, Place place) {
    if (!(value instanceof Map<?, ?> map)) {
      return problem(place, "%s takes an object".formatted(type.getName()));
    }
    for (var key : map.keySet()) {
      if (type.getFieldDefinition((String) key) == null) {
        problem(place, "%s has no field %s".formatted(type.getName(), key));
      }
    }
    var fields = new LinkedHashMap<String, @Nullable Argument>();
    shape.append('{');
    var number = FIRST_FIELD;
    for (var field : type.getFieldDefinitions()) {
      var name = field.getName();
      if (map.containsKey(name)) {
        shape.append(number);
        fields.put(name, value(field.getType(), map.get(name), new Place.Member(place, name)));
      } else if (field.getType() instanceof GraphQLNonNull) {
        problem(new Place.Member(place, name), "give it a value");
      }
      number++;
    }
    shape.append('}');
    return new Argument.Fields(fields);
  }

  private @Nullable Argument label(GraphQLEnumType type, Object value, Place place) {
    var found = value instanceof String name ? type.getValue(name) : null;
    return found == null
        ? problem(place, "%s has no value %s".formatted(type.getName(), ScalarValues.quoted(value)))
        : leaf(found.getValue());
  }

  private @Nullable Argument scalar(GraphQLScalarType type, Object value, Place place) {
    try {
      return leaf(ScalarValues.read(Scalars.type(type), value));
    } catch (Failure.Exception refused) {
      var message = refused.failure().message();
      return problem(place, message.substring(0, message.length() - 1));
    }
  }

  private Argument leaf(Object value) {
    shape.append('1');
    leaves.add(value);
    return Given.variable(value, Source.leaf(leaves.size() - 1), guards);
  }

  private @Nullable Argument problem(Place place, String what) {
    if (problems.size() == MOST_PROBLEMS) {
      return null;
    }
    var location = place.variable().getSourceLocation();
    problems.add(
        new Refusal.Problem(
            Failure.of(FailureCode.BAD_VALUE, "Variable '%s': %s.".formatted(place.path(), what)),
            location == null ? List.of() : Refusal.Location.of(List.of(location))));
    return null;
  }

  /** Where a value stands, such as `input.tags[2]` of the variable `input`. */
  private sealed interface Place {
    VariableDefinition variable();

    String path();

    record Whole(VariableDefinition variable) implements Place {
      @Override
      public String path() {
        return variable.getName();
      }
    }

    record Member(Place above, String name) implements Place {
      @Override
      public VariableDefinition variable() {
        return above.variable();
      }

      @Override
      public String path() {
        return above.path() + "." + name;
      }
    }

    record Element(Place above, int number) implements Place {
      @Override
      public VariableDefinition variable() {
        return above.variable();
      }

      @Override
      public String path() {
        return above.path() + "[" + number + "]";
      }
    }
  }
}
