package dev.penstock.engine.plan;

import dev.penstock.engine.argument.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Text that is made of words of our own and of values that differ from request to request. */
final class Words {
  private final List<Given> parts = new ArrayList<>();
  private final StringBuilder last = new StringBuilder();

  Words add(String words) {
    last.append(words);
    return this;
  }

  /**
   * Adds a value.
   *
   * @param format its text
   */
  Words add(Given value, Function<Object, Object> format) {
    end();
    parts.add(value.then(format));
    return this;
  }

  /** The whole as one String. */
  Given text() {
    end();
    return Given.list(parts).then(Words::joined);
  }

  private void end() {
    if (!last.isEmpty()) {
      parts.add(Given.literal(last.toString()));
      last.setLength(0);
    }
  }

  private static Object joined(Object parts) {
    var text = new StringBuilder();
    ((List<?>) parts).forEach(text::append);
    return text.toString();
  }
}
