package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Arguments;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;

/** An operation as indented lines, for tests to compare. */
final class OperationText {
  private final StringBuilder text = new StringBuilder();

  private OperationText() {}

  static String of(Operation operation) {
    var lines = new OperationText();
    operation.roots().forEach(lines::root);
    return lines.text.toString();
  }

  private void root(Root root) {
    switch (root) {
      case Root.Answered answered -> line(0, answered.key() + " is answered");
      case Root.One one -> {
        line(
            0,
            "%s: %s %s %s"
                .formatted(
                    one.key(),
                    one.operation(),
                    one.model().name(),
                    Arguments.plain(one.arguments())));
        selection(1, one.selection());
      }
      case Root.Many many -> {
        line(
            0,
            "%s: LIST %s %s"
                .formatted(many.key(), many.model().name(), Arguments.plain(many.arguments())));
        connection(1, many.connection());
      }
      case Root.Custom custom ->
          line(
              0,
              "%s: %s %s"
                  .formatted(
                      custom.key(),
                      custom.operation().name(),
                      Arguments.plain(custom.arguments())));
    }
  }

  private void selection(int depth, Selection selection) {
    selection.entries().forEach(entry -> entry(depth, entry));
  }

  private void entry(int depth, Entry entry) {
    switch (entry) {
      case Entry.Typename(var key, var type) -> line(depth, key + " = " + type);
      case Entry.Value(var key, var field) -> line(depth, key + ": " + field.name());
      case Entry.One(var key, _, var target, var selection) -> {
        line(depth, "%s: one %s".formatted(key, target.name()));
        selection(depth + 1, selection);
      }
      case Entry.Many(var key, _, var target, var arguments, var connection) -> {
        line(depth, "%s: many %s %s".formatted(key, target.name(), Arguments.plain(arguments)));
        connection(depth + 1, connection);
      }
    }
  }

  private void connection(int depth, Connection connection) {
    for (var part : connection.parts()) {
      switch (part) {
        case Connection.Part.Typename(var key, var type) -> line(depth, key + " = " + type);
        case Connection.Part.NextToken(var key) -> line(depth, key);
        case Connection.Part.Items(var key, var selection) -> {
          line(depth, key + ":");
          selection(depth + 1, selection);
        }
      }
    }
  }

  private void line(int depth, String line) {
    text.append("  ".repeat(depth)).append(line).append('\n');
  }
}
