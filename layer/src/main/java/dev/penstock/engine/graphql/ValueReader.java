package dev.penstock.engine.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SourceLocation;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads values, arguments and directives of usual documents. */
final class ValueReader {
  private static final int MOST_NESTING = 50;

  private final Cursor cursor;

  ValueReader(Cursor cursor) {
    this.cursor = cursor;
  }

  List<Argument> arguments() {
    if (!cursor.take('(')) {
      return List.of();
    }
    var arguments = new ArrayList<Argument>();
    do {
      var location = cursor.location();
      var name = cursor.name();
      cursor.expect(':');
      arguments.add(
          Argument.newArgument().name(name).value(value(0)).sourceLocation(location).build());
    } while (!cursor.take(')'));
    return arguments;
  }

  List<Directive> directives() {
    if (!cursor.isAt('@')) {
      return List.of();
    }
    var directives = new ArrayList<Directive>();
    while (cursor.isAt('@')) {
      var location = cursor.location();
      cursor.expect('@');
      var name = cursor.name();
      directives.add(
          Directive.newDirective()
              .name(name)
              .arguments(arguments())
              .sourceLocation(location)
              .build());
    }
    return directives;
  }

  /** A default, which is left to the full parser when it is more than one scalar. */
  Value<?> scalar() {
    if (cursor.isAt('$') || cursor.isAt('[') || cursor.isAt('{')) {
      throw new Unusual();
    }
    return value(0);
  }

  private Value<?> value(int depth) {
    if (depth > MOST_NESTING) {
      throw new Unusual();
    }
    var location = cursor.location();
    if (cursor.take('$')) {
      return VariableReference.newVariableReference()
          .name(cursor.name())
          .sourceLocation(location)
          .build();
    }
    if (cursor.isAt('"')) {
      return StringValue.newStringValue().value(cursor.string()).sourceLocation(location).build();
    }
    if (cursor.isAt('[')) {
      return array(location, depth);
    }
    if (cursor.isAt('{')) {
      return object(location, depth);
    }
    return cursor.isAtName() ? word(location) : number(location);
  }

  private Value<?> word(SourceLocation location) {
    return switch (cursor.name()) {
      case "true" -> BooleanValue.newBooleanValue(true).sourceLocation(location).build();
      case "false" -> BooleanValue.newBooleanValue(false).sourceLocation(location).build();
      case "null" -> NullValue.newNullValue().sourceLocation(location).build();
      case String label -> EnumValue.newEnumValue(label).sourceLocation(location).build();
    };
  }

  private Value<?> number(SourceLocation location) {
    var text = cursor.number();
    return text.contains(".") || text.contains("e") || text.contains("E")
        ? FloatValue.newFloatValue(new BigDecimal(text)).sourceLocation(location).build()
        : IntValue.newIntValue(new BigInteger(text)).sourceLocation(location).build();
  }

  private Value<?> array(SourceLocation location, int depth) {
    cursor.expect('[');
    var values = ArrayValue.newArrayValue().sourceLocation(location);
    while (!cursor.take(']')) {
      values.value(value(depth + 1));
    }
    return values.build();
  }

  private Value<?> object(SourceLocation location, int depth) {
    cursor.expect('{');
    var fields = new ArrayList<ObjectField>();
    while (!cursor.take('}')) {
      var name = cursor.name();
      cursor.expect(':');
      // Without a place, as the full parser has them.
      fields.add(ObjectField.newObjectField().name(name).value(value(depth + 1)).build());
    }
    return ObjectValue.newObjectValue().objectFields(fields).sourceLocation(location).build();
  }
}
