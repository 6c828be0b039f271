package dev.penstock.bench.floor;

import dev.penstock.definition.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The statements of one database: one file for each question and style. */
record Statements(String folder) {

  static Statements of(Engine engine) {
    return new Statements(engine.name().toLowerCase(Locale.ROOT));
  }

  /** Returns one row with the whole answer as text. */
  String json(Question question) {
    return read("%s/%s-json.sql".formatted(folder, question));
  }

  /** Returns flat rows, in the order of the answer. */
  String rows(Question question) {
    return read("%s/%s-rows.sql".formatted(folder, question));
  }

  private static String read(String name) {
    try (var file = Statements.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
