package dev.penstock.schema;

import dev.penstock.definition.Engine;
import dev.penstock.statement.MalformedSql;
import dev.penstock.statement.NamedSql;
import java.io.IOException;
import java.util.Optional;

/** A statement as it was read, with the place to blame for it. */
record ReadStatement(StatementText source, String text, NamedSql sql) {
  /** Nothing, and a problem, where there is no such statement. */
  static Optional<ReadStatement> of(
      StatementText source, String operation, Engine engine, Problems problems) {
    return text(source, problems)
        .flatMap(text -> {
          try {
            Places.tell(source, new Places.Statement(operation, text));
            return Optional.of(new ReadStatement(source, text, NamedSql.of(engine, text)));
          } catch (MalformedSql e) {
            tell(problems, source, text, e.at(), String.valueOf(e.getMessage()));
            return Optional.empty();
          }
        });
  }

  private static String nearest(String file) {
    var sentence = Nearest.sentence(file, SchemaFolder.sqlFiles());
    return sentence.isEmpty() ? " Write it there, or name another." : sentence;
  }

  private static Optional<String> text(StatementText source, Problems problems) {
    return switch (source) {
      case StatementText.Inline(_, var text) -> Optional.of(text.strip());
      case StatementText.InFile(var site, var file) -> {
        try {
          var text = SchemaFolder.read(file);
          if (text.isEmpty()) {
            problems.add(
                site,
                "There is no file %s in the folder of this schema.%s"
                    .formatted(file, nearest(file)));
          }
          yield text;
        } catch (IOException e) {
          problems.add(site, "The file %s cannot be read as UTF-8: %s.".formatted(file, e));
          yield Optional.empty();
        }
      }
    };
  }

  /** Blames the place in the statement. */
  void tell(Problems problems, int at, String message) {
    tell(problems, source, text, at, message);
  }

  /** In a file the line is known; within a call only that of the call. */
  private static void tell(
      Problems problems, StatementText source, String text, int at, String message) {
    var line = (int) text.substring(0, Math.min(at, text.length())).lines().count();
    switch (source) {
      case StatementText.InFile(_, var file) ->
          problems.add(new Site(file, Math.max(1, line)), end(message));
      case StatementText.Inline(var site, _) ->
          problems.add(
              site,
              text.contains("\n")
                  ? "In line %d of the statement: %s".formatted(Math.max(1, line), end(message))
                  : end(message));
    }
  }

  private static String end(String message) {
    return message.contains("Did you mean") ? message + "?" : message + ".";
  }
}
