package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.run.ResultColumns.ResultColumn;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the result of a user's own statement as the operation's type has it. */
final class CustomRows {
  private final ApiDefinition definition;
  private final CustomOperation operation;
  private final Answer answer;
  private final CustomValues values;

  CustomRows(ApiDefinition definition, CustomOperation operation, Answer answer) {
    this.definition = definition;
    this.operation = operation;
    this.answer = answer;
    this.values = new CustomValues(definition, operation.name());
  }

  /** A list of all rows, or the first of them, or null when there is none. */
  void write(ResultSet rows, ByteSink sink) throws SQLException {
    var columns = ResultColumns.of(definition.database().engine(), rows.getMetaData());
    var writer = row(columns);
    if (!(operation.result() instanceof ValueType.ListOf)) {
      if (rows.next()) {
        writer.write(rows, sink);
      } else {
        JsonLiterals.writeNull(sink);
      }
      return;
    }
    sink.write('[');
    var first = true;
    while (rows.next()) {
      if (!first) {
        sink.write(',');
      }
      first = false;
      writer.write(rows, sink);
      if (sink.isFull()) {
        sink.settle();
      }
    }
    sink.write(']');
  }

  /** The answer of a procedure without rows. */
  void writeNone(ByteSink sink) {
    if (operation.result() instanceof ValueType.ListOf) {
      sink.write('[');
      sink.write(']');
    } else {
      JsonLiterals.writeNull(sink);
    }
  }

  /** The answer of a statement that has no rows. */
  void write(Change.Outcome outcome, ByteSink sink) {
    var id = outcome.insertId().map(key -> JsonStrings.quoted(key.toString())).orElse("null");
    switch (answer) {
      case Answer.OfType(var selection) -> {
        var separator = '{';
        for (var entry : selection.entries()) {
          sink.write(separator);
          separator = ',';
          JsonStrings.write(entry.key(), sink);
          sink.write(':');
          count(entry, outcome, sink);
        }
        sink.write('}');
      }
      case Answer.Leaf _ when isOf(ScalarType.JSON) ->
          JsonStrings.write(
              "{\"affectedRows\":%s,\"insertId\":%s}".formatted(outcome.affectedRows(), id), sink);
      case Answer.Leaf _ ->
          number(operation.result(), BigInteger.valueOf(outcome.affectedRows()), sink);
      case Answer.OfModel _ -> throw new IllegalStateException("Counts are no model");
    }
  }

  private void count(CustomEntry entry, Change.Outcome outcome, ByteSink sink) {
    switch (entry) {
      case CustomEntry.Typename(_, var type) -> JsonStrings.write(type, sink);
      case CustomEntry.Value(_, var member) when member.name().equals("insertId") ->
          outcome
              .insertId()
              .ifPresentOrElse(
                  key -> number(member.type(), key, sink), () -> noKey(member.type(), sink));
      case CustomEntry.Value(_, var member) ->
          number(member.type(), BigInteger.valueOf(outcome.affectedRows()), sink);
      case CustomEntry.Nested _, CustomEntry.Reference _ ->
          throw new IllegalStateException("Counts are numbers");
    }
  }

  private void number(ValueType type, BigInteger number, ByteSink sink) {
    if (type instanceof ValueType.Scalar(var scalar, _) && scalar == ScalarType.INT) {
      if (number.bitLength() > 31) {
        throw values.refused("A number is beyond Int; declare it as BigInt.");
      }
      JsonLiterals.write(number.longValue(), sink);
    } else {
      JsonStrings.write(number.toString(), sink);
    }
  }

  private void noKey(ValueType type, ByteSink sink) {
    if (type.required()) {
      throw values.refused("insertId is null, which was declared never to be.");
    }
    JsonLiterals.writeNull(sink);
  }

  private boolean isOf(ScalarType scalar) {
    return operation.result() instanceof ValueType.Scalar(var own, _) && own == scalar;
  }

  private RowWriter row(ResultColumns columns) {
    return switch (answer) {
      case Answer.OfType(var selection) -> object(columns, selection);
      case Answer.Leaf _ -> leaf(columns);
      case Answer.OfModel _ -> throw new IllegalStateException("Models are read otherwise");
    };
  }

  private RowWriter leaf(ResultColumns columns) {
    var type =
        operation.result() instanceof ValueType.ListOf(var element, _)
            ? element
            : operation.result();
    var isJson = type instanceof ValueType.Scalar(var scalar, _) && scalar == ScalarType.JSON;
    var first = columns.columns().getFirst();
    if (isJson
        && (columns.columns().size() > 1 || Fit.of(ScalarType.JSON, first.type()).isEmpty())) {
      return new JsonRow(columns, values)::write;
    }
    var writer = values.writer(type, first.type(), "The first column");
    return (row, sink) -> writer.write(row, first.number(), sink);
  }

  private RowWriter object(ResultColumns columns, CustomSelection selection) {
    List<RowWriter> writers = new ArrayList<>();
    for (var entry : selection.entries()) {
      var key =
          new Literal((writers.isEmpty() ? "{" : ",") + JsonStrings.quoted(entry.key()) + ":");
      var value = entry(columns, entry);
      writers.add((row, sink) -> {
        key.write(sink);
        value.write(row, sink);
      });
    }
    if (writers.isEmpty()) {
      writers.add((_, sink) -> sink.write('{'));
    }
    return (row, sink) -> {
      for (var writer : writers) {
        writer.write(row, sink);
      }
      sink.write('}');
    };
  }

  private RowWriter entry(ResultColumns columns, CustomEntry entry) {
    return switch (entry) {
      case CustomEntry.Typename(_, var type) -> (_, sink) -> JsonStrings.write(type, sink);
      case CustomEntry.Value(_, var member) -> member(columns, member, Optional.empty());
      case CustomEntry.Nested(_, var member, var nested) ->
          member(columns, member, Optional.of(nested));
      case CustomEntry.Reference _ -> throw new IllegalStateException("Rows are read otherwise");
    };
  }

  private RowWriter member(
      ResultColumns columns, CustomType.Member member, Optional<CustomSelection> nested) {
    var column = columns.find(member.name());
    if (column.isEmpty()) {
      var absent = absent(member);
      return (row, sink) -> absent.write(row, 0, sink);
    }
    var writer = writer(column.get(), member, nested);
    return (row, sink) -> writer.write(row, column.get().number(), sink);
  }

  /** A field without a column. */
  ValueWriter absent(CustomType.Member member) {
    return values.absent(member.type(), member.name());
  }

  /** How the values of a column become those of a field. */
  ValueWriter writer(
      ResultColumn column, CustomType.Member member, Optional<CustomSelection> nested) {
    var isJson =
        nested.isPresent()
            || (member.type() instanceof ValueType.ListOf && column.type().dimensions() == 0);
    return isJson
        ? new JsonValues(definition, values).writer(member.type(), nested, member.name())
        : values.writer(member.type(), column.type(), member.name());
  }
}
