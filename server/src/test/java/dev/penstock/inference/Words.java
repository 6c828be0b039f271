package dev.penstock.inference;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values of columns: few, so that conditions meet rows. */
final class Words {
  private static final List<String> PERSONS =
      List.of("a1::ann", "a1", "ann", "b2::bob", "b2", "bob", "c3::cat", "c3", "z9");
  private static final List<String> TEXTS = List.of("s1", "s2", "s3", "s4", "s5", "s6");

  /** What stands somewhere, for filters. */
  static final List<String> ALL =
      List.of(
          "a1::ann", "a1", "b2", "bob", "c3", "z9", "s1", "s2", "s3", "s", "t1", "t2", "t3", "red",
          "blue", "pink", "chair", "guest", "k1", "k2", "k3", "gold", "iron", "tin", "h1", "H1",
          "n1", "n2", "n1@x", "");

  private Words() {}

  /** Of a column that is neither a key, nor unique, nor a reference. */
  static @Nullable Object of(Table table, String column, Random random) {
    return switch (column) {
      case "owner", "assignee", "author" -> orNull(PERSONS, random);
      case "color" -> orNull(List.of("red", "blue", "green", "pink"), random);
      case "tenant" -> orNull(List.of("t1", "t2", "t3"), random);
      case "role" -> orNull(List.of("chair", "guest"), random);
      case "code" -> orNull(List.of("k1", "k2", "k3", "k4", "k5", "k6"), random);
      case "mood" -> orNull(List.of("calm", "wild"), random);
      case "status" -> Policy.picked(List.of("open", "done"), random);
      case "label" -> Policy.picked(List.of("gold", "iron", "tin"), random);
      case "level", "effort" -> random.nextInt(8) == 0 ? null : (Object) (1 + random.nextInt(9));
      case "budget", "score", "goal" -> random.nextInt(8) == 0 ? null : (Object) random.nextInt(10);
      case "title" -> Policy.picked(TEXTS, random);
      case "name" -> Policy.picked(TEXTS, random);
      case "secret", "note", "internal", "content", "email" -> orNull(TEXTS, random);
      default -> throw new IllegalArgumentException(table.name() + "." + column);
    };
  }

  private static @Nullable Object orNull(List<String> from, Random random) {
    return random.nextInt(7) == 0 ? null : Policy.picked(from, random);
  }

  static String literal(@Nullable Object value) {
    return value == null
        ? "null"
        : value instanceof String text ? "'" + text + "'" : value.toString();
  }
}
