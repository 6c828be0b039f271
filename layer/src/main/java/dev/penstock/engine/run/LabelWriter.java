package dev.penstock.engine.run;

import dev.penstock.definition.EnumType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the GraphQL name of a label that the database stores. */
final class LabelWriter implements TextWriter {
  private final String type;
  private final boolean exact;
  private final Map<String, String> names = new HashMap<>();

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
      names.putIfAbsent(folded(value.label()), value.name());
    }
    type.values().forEach(value -> names.put(value.label(), value.name()));
  }

  @Override
  public void write(String text, ByteSink sink) {
    var name = name(text);
    if (name != null) {
      JsonStrings.write(name, sink);
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

  private @Nullable String name(String text) {
    var name = names.get(text);
    return name == null && !exact ? names.get(folded(text)) : name;
  }

  private String folded(String label) {
    return exact ? label : label.stripTrailing().toLowerCase(Locale.ROOT);
  }
}
