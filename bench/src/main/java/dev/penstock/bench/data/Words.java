package dev.penstock.bench.data;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invents names and sentences from syllables; the same seed always gives the same ones. */
final class Words {
  private static final List<String> STARTS =
      List.of(
          "ba", "bri", "ca", "do", "el", "fa", "gra", "ha", "il", "jo", "ka", "lu", "mi", "no",
          "or", "pe", "qui", "ro", "sa", "ti", "ul", "ve", "wa", "xe", "yo", "zu", "ño", "ö", "ša");
  private static final List<String> ENDS =
      List.of("bel", "can", "dra", "fen", "gor", "lin", "mar", "nel", "pit", "ras", "sun", "té");

  private final Random random;

  Words(Random random) {
    this.random = random;
  }

  String word() {
    var middle = random.nextInt(3) == 0 ? one(STARTS) : "";
    return one(STARTS) + middle + one(ENDS);
  }

  /** A word with a capital letter. */
  String name() {
    var word = word();
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** From one to so many capitalized words, with an apostrophe or quotes here and there. */
  String title(int most) {
    var words =
        IntStream.rangeClosed(0, random.nextInt(most))
            .mapToObj(_ -> name())
            .collect(Collectors.joining(" "));
    return switch (random.nextInt(20)) {
      case 0 -> "The " + words + "'s";
      case 1 -> "\"" + words + "\"";
      default -> words;
    };
  }

  /** So many words. */
  String sentence(int length) {
    return IntStream.range(0, length).mapToObj(_ -> word()).collect(Collectors.joining(" "));
  }

  /** One of several, each as likely. */
  String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
