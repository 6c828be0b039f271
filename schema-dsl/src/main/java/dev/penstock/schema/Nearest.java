package dev.penstock.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /** A sentence to append, with the space before it, or nothing. */
  public static String sentence(String written, Collection<String> known) {
    return name(written, known).map(" Did you mean \"%s\"?"::formatted).orElse("");
  }

  public static Optional<String> name(String written, Collection<String> known) {
    var limit = Math.max(written.length() > 3 ? 2 : 1, written.length() / 3);
    return known.stream()
        .filter(name -> distance(written, name) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(written, name))
                .thenComparing(name -> name));
  }

  /** How many letters to insert, remove or replace, letter case aside. */
  private static int distance(String one, String other) {
    var left = one.toLowerCase(Locale.ROOT);
    var right = other.toLowerCase(Locale.ROOT);
    var row = new int[right.length() + 1];
    for (var column = 0; column <= right.length(); column++) {
      row[column] = column;
    }
    for (var at = 1; at <= left.length(); at++) {
      var diagonal = row[0];
      row[0] = at;
      for (var column = 1; column <= right.length(); column++) {
        var replaced = diagonal + (left.charAt(at - 1) == right.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[right.length()];
  }
}
