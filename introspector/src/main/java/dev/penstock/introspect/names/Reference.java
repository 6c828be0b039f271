package dev.penstock.introspect.names;

import dev.penstock.introspect.Catalog.CatalogForeignKey;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A foreign key between two models. */
record Reference(ModelNames from, CatalogForeignKey key, ModelNames to) {
  private static final Set<String> KEY_WORDS =
      Set.of("id", "ids", "fk", "key", "code", "uuid", "guid", "ref", "no", "number", "nr", "pk");

  boolean toItself() {
    return from.equals(to);
  }

  /** Whether at most one row can hold the same reference. */
  boolean unique() {
    var table = from.table();
    var keys =
        Stream.concat(
            Stream.of(table.primaryKey()),
            table.uniques().stream().map(unique -> unique.columns()));
    return keys.anyMatch(columns -> !columns.isEmpty() && key.columns().containsAll(columns));
  }

  List<ModelNames> ends() {
    return List.of(from, to);
  }

  /** What the referenced row is to this one: `editor` of `editor_id`. */
  String role() {
    var telling =
        IntStream.range(0, key.columns().size())
            .filter(i -> !key.columns().get(i).equals(key.targetColumns().get(i)))
            .mapToObj(i -> key.columns().get(i))
            .toList();
    if (telling.size() != 1) {
      return key.columns().size() == 1 ? role(key.columns().getFirst()) : target();
    }
    return role(telling.getFirst());
  }

  private String role(String column) {
    var words = Identifiers.words(column);
    var size = words.size();
    if (size > 1 && isKeyWord(words.getLast())) {
      return String.join("_", words.subList(0, size - 1));
    }
    if (size > 1 && isKeyWord(words.getFirst())) {
      return String.join("_", words.subList(1, size));
    }
    return size == 0 || isKeyWord(words.getFirst()) ? target() : String.join("_", words);
  }

  private String target() {
    return Naming.lowerFirst(to.name());
  }

  private static boolean isKeyWord(String word) {
    return KEY_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
