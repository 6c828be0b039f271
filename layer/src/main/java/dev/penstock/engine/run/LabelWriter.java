package dev.penstock.engine.run;

import dev.penstock.definition.EnumType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the GraphQL name of a label that the database stores, and null for one that is hidden. */
final class LabelWriter implements TextWriter {
  private final String type;
  private final boolean exact;
  private final Map<String, EnumType.Value> values = new HashMap<>();

  /**
   * A writer for one column.
   *
   * @param exact false for text whose collation ignores case or trailing blanks: the check that
   *     lists the labels lets other spellings of them pass there
   */
  LabelWriter(EnumType type, boolean exact) {
    this.type = type.name();
    this.exact = exact;
    for (var value : type.values()) {
      values.putIfAbsent(folded(value.label()), value);
    }
    type.values().forEach(value -> values.put(value.label(), value));
  }

  @Override
  public void write(String text, ByteSink sink) {
    var value = value(text);
    if (value != null) {
      write(value, sink);
    } else if (text.isEmpty()) {
      // MySQL keeps the empty string where it once let a label pass that it does not know.
      JsonLiterals.writeNull(sink);
    } else {
      throw new Failure.Exception(
          Failure.of(
              FailureCode.STALE,
              "The database has a value of enum %s that this API does not know; generate the schema again."
                  .formatted(type)));
    }
  }

  private static void write(EnumType.Value value, ByteSink sink) {
    if (value.hidden()) {
      JsonLiterals.writeNull(sink);
    } else {
      JsonStrings.write(value.name(), sink);
    }
  }

  private EnumType.@Nullable Value value(String text) {
    var value = values.get(text);
    return value == null && !exact ? values.get(folded(text)) : value;
  }

  private String folded(String label) {
    return exact ? label : label.stripTrailing().toLowerCase(Locale.ROOT);
  }
}
