package dev.penstock.engine.plan;

import java.util.stream.Collectors;

/** The shape of an answer as text: response keys, with the place that each is read from. */
final class ShapeText {
  private ShapeText() {}

  static String of(Page page) {
    return switch (page) {
      case Page.Single(var row, _) -> of(row);
      case Page.Rows(var row) -> "[" + of(row) + "]";
      case Page.Connection(var parts, _) ->
          parts.stream().map(ShapeText::of).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String of(Page.Part part) {
    return switch (part) {
      case Page.Part.Typename(var key, var type) -> key + ": \"" + type + "\"";
      case Page.Part.Items(var key, var row) -> key + ": [" + of(row) + "]";
      case Page.Part.NextToken(var key) -> key + ": token";
    };
  }

  private static String of(Row row) {
    return row.entries().stream().map(ShapeText::of).collect(Collectors.joining(", ", "{", "}"));
  }

  private static String of(Row.Entry entry) {
    return switch (entry) {
      case Row.Entry.Typename(var key, var type) -> key + ": \"" + type + "\"";
      case Row.Entry.Value(var key, var cell) -> key + ": #" + cell;
      case Row.Entry.Guarded(var key, var cell, var readable, _) ->
          key + ": #" + cell + " if #" + readable;
      case Row.Entry.Denied(var key, _) -> key + ": denied";
      case Row.Entry.One(var key, var presence, var row) ->
          key + ": if #" + presence + " " + of(row);
      case Row.Entry.Many(var key, var branch) -> key + ": branch " + branch;
      case Row.Entry.Across(var key, var crossing, var cells) ->
          cells.stream()
              .map(cell -> "#" + cell)
              .collect(Collectors.joining(", ", key + ": crossing " + crossing + " by ", ""));
    };
  }
}
