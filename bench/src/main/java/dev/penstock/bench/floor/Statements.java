package dev.penstock.bench.floor;

import dev.penstock.definition.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The statements of one database: one file for each question and style. */
record Statements(String folder) {
  private static final String NEXT = ";\n";

  static Statements of(Engine engine) {
    return new Statements(engine.name().toLowerCase(Locale.ROOT));
  }

  /** Returns one row with the whole answer as text. */
  Work json(Question question) {
    return read("%s/%s-json.sql".formatted(folder, question.name()));
  }

  /** Returns flat rows, in the order of the answer. */
  Work rows(Question question) {
    return read("%s/%s-rows.sql".formatted(folder, question.name()));
  }

  /** Two statements stand in a file where an insert cannot return its row. */
  private static Work read(String name) {
    try (var file = Statements.class.getResourceAsStream(name)) {
      var text =
          new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
              .strip();
      var next = text.indexOf(NEXT);
      return next < 0
          ? new Work.Single(text)
          : new Work.InsertAndRead(text.substring(0, next), text.substring(next + NEXT.length()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
