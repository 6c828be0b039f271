package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes the values of a user's own statement as their types were declared, and refuses what does
 * not fit them.
 */
final class CustomValues {
  private final ApiDefinition definition;
  private final String operation;

  /**
   * @param operation for messages
   */
  CustomValues(ApiDefinition definition, String operation) {
    this.definition = definition;
    this.operation = operation;
  }

  /**
   * Writes a column.
   *
   * @param what the field, or how else the value is called
   */
  ValueWriter writer(ValueType type, ColumnType column, String what) {
    return checked(unchecked(type, column, what), type, what);
  }

  /** A column that the statement does not have. */
  ValueWriter absent(ValueType type, String what) {
    return checked((_, _, sink) -> JsonLiterals.writeNull(sink), type, what);
  }

  private ValueWriter checked(ValueWriter writer, ValueType type, String what) {
    return (row, column, sink) -> {
      var start = sink.position();
      try {
        writer.write(row, column, sink);
      } catch (ArithmeticException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw unfit(type, what, e);
      }
      if (type.required() && sink.position() - start == 4 && sink.endsInNull()) {
        throw refused("%s is null, which was declared never to be.".formatted(what));
      }
    };
  }

  private ValueWriter unchecked(ValueType type, ColumnType column, String what) {
    return switch (type) {
      case ValueType.Scalar(var scalar, _) -> scalar(scalar, column, type, what);
      case ValueType.Enumeration(var name, _) ->
          column.dimensions() > 0
              ? throwing(type, what)
              : ValueWriter.of(
                  definition,
                  new FieldType.Enumeration(name),
                  ColumnType.of(column.sql(), Storage.TEXT));
      case ValueType.ListOf(var element, _) when column.dimensions() > 0 ->
          array(element, column, type, what);
      case ValueType.ListOf _, ValueType.Custom _ -> throwing(type, what);
      case ValueType.Row _ -> throw new IllegalStateException("A row is no value");
    };
  }

  private ValueWriter scalar(ScalarType scalar, ColumnType column, ValueType type, String what) {
    var read = Fit.of(scalar, column);
    if (read.isEmpty()) {
      return throwing(type, what);
    }
    var storage = read.get().storage();
    if (storage == Storage.PADDED_TEXT) {
      return (row, at, sink) -> {
        var text = row.getString(at);
        if (text == null) {
          JsonLiterals.writeNull(sink);
        } else {
          JsonStrings.write(text.stripTrailing(), sink);
        }
      };
    }
    if (storage == Storage.BITS) {
      return BitText.writer(definition.database().engine(), scalar);
    }
    if (scalar == ScalarType.INT && storage != Storage.INT32) {
      return (row, at, sink) -> {
        var text = row.getString(at);
        if (text == null) {
          JsonLiterals.writeNull(sink);
        } else {
          JsonLiterals.write(new BigDecimal(text).intValueExact(), sink);
        }
      };
    }
    if (scalar == ScalarType.BIG_INT && storage == Storage.DECIMAL) {
      return (row, at, sink) -> {
        var text = row.getString(at);
        if (text == null) {
          JsonLiterals.writeNull(sink);
        } else {
          BigInteger exact = new BigDecimal(text).toBigIntegerExact();
          JsonStrings.write(exact.toString(), sink);
        }
      };
    }
    return ValueWriter.of(definition, new FieldType.Scalar(scalar), read.get());
  }

  private ValueWriter array(ValueType element, ColumnType column, ValueType type, String what) {
    return switch (element) {
      case ValueType.Scalar(var scalar, _) when Fit.of(scalar, column.element()).isPresent() ->
          ValueWriter.of(definition, new FieldType.ListOf(new FieldType.Scalar(scalar)), column);
      case ValueType.Enumeration(var name, _) ->
          ValueWriter.of(
              definition,
              new FieldType.ListOf(new FieldType.Enumeration(name)),
              new ColumnType(column.sql(), Storage.TEXT, column.dimensions(), true, ""));
      case ValueType.Scalar _, ValueType.ListOf _, ValueType.Custom _, ValueType.Row _ ->
          throwing(type, what);
    };
  }

  /** A result without rows is nobody's mistake yet. */
  private ValueWriter throwing(ValueType type, String what) {
    return (row, at, sink) -> {
      if (row.getBytes(at) == null) {
        JsonLiterals.writeNull(sink);
      } else {
        throw unfit(type, what, new IllegalArgumentException(List.of(type, what).toString()));
      }
    };
  }

  private Failure.Exception unfit(ValueType type, String what, Exception cause) {
    return new Failure.Exception(
        new Failure(
            FailureCode.STALE,
            "%s of %s has a value that is no %s.".formatted(what, operation, name(type)),
            List.of(),
            String.valueOf(cause.getMessage())),
        cause);
  }

  Failure.Exception refused(String sentence) {
    return new Failure.Exception(
        Failure.of(FailureCode.STALE, "%s: %s".formatted(operation, sentence)));
  }

  static String name(ValueType type) {
    return switch (type) {
      case ValueType.Scalar(var scalar, _) -> scalar.graphqlName();
      case ValueType.Enumeration(var name, _) -> name;
      case ValueType.Custom(var name, _) -> name;
      case ValueType.Row(var model, _) -> model;
      case ValueType.ListOf(var element, _) -> "[" + name(element) + "]";
    };
  }
}
