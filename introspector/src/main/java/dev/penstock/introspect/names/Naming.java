package dev.penstock.introspect.names;

import dev.penstock.schema.GraphqlNames;
import dev.penstock.schema.Inflector;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the names of a database become names of the API. */
public enum Naming {
  /** `order_lines` becomes type `OrderLine`, `created_at` field `createdAt`. */
  IDIOMATIC {
    @Override
    List<String> types(String raw) {
      return Stream.of(Inflector.singular(pascal(raw)), pascal(raw)).distinct().toList();
    }

    @Override
    String type(String raw) {
      return pascal(raw);
    }

    @Override
    String field(String... parts) {
      var words = Stream.of(parts).flatMap(part -> Identifiers.words(part).stream()).toList();
      return legal(lowerFirst(pascal(words)), String.join("", parts), "field");
    }
  },

  /** The database's own names, with illegal characters replaced. */
  RAW {
    @Override
    List<String> types(String raw) {
      return List.of(type(raw));
    }

    @Override
    String type(String raw) {
      return legal(Identifiers.cleaned(raw), raw, "type");
    }

    @Override
    String field(String... parts) {
      var name = String.join("_", parts);
      return legal(Identifiers.cleaned(name), name, "field");
    }
  };

  /** Names for the type of a table's rows, the best first. */
  abstract List<String> types(String raw);

  /** The name for a type as it is, not a table. */
  abstract String type(String raw);

  /** The name for a field that is made of other names. */
  abstract String field(String... parts);

  static String lowerFirst(String name) {
    var first = name.isEmpty() ? ' ' : name.charAt(0);
    return first >= 'A' && first <= 'Z' ? (char) (first - 'A' + 'a') + name.substring(1) : name;
  }

  private static String pascal(String raw) {
    return legal(pascal(Identifiers.words(raw)), raw, "Type");
  }

  private static String pascal(List<String> words) {
    return words.stream()
        .map(word -> GraphqlNames.capitalized(word.toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining());
  }

  private static String legal(String name, String raw, String otherwise) {
    if (name.isEmpty()) {
      return Identifiers.spelled(otherwise, raw);
    }
    return Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }
}
