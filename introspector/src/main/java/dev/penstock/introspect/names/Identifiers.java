package dev.penstock.introspect.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the characters of a database identifier become where only letters, digits and _ are allowed.
 */
final class Identifiers {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD =
      Pattern.compile("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*|[0-9]+[a-z]*|[A-Z]");
  private static final int SPELLED = 4;
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "Ae"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "Oe"),
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ð', "d"),
          Map.entry('Ð', "D"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "Th"),
          Map.entry('ı', "i"));

  private Identifiers() {}

  /** The words of an identifier: `order_lines`, `orderLines` and `ORDER LINES` have two each. */
  static List<String> words(String raw) {
    List<String> words = new ArrayList<>();
    for (var part : ILLEGAL.split(latin(raw))) {
      var matcher = WORD.matcher(part);
      while (matcher.find()) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  /** The identifier itself with every character that GraphQL refuses replaced. */
  static String cleaned(String raw) {
    var cleaned = latin(raw).replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^__+", "_");
    return cleaned.replace("_", "").isEmpty() ? "" : cleaned;
  }

  /** A readable stand-in for an identifier without any usable character. */
  static String spelled(String prefix, String raw) {
    return raw.codePoints()
        .limit(SPELLED)
        .mapToObj(point -> "U" + Integer.toHexString(point).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("", prefix, ""));
  }

  private static String latin(String raw) {
    var plain = ACCENT.matcher(Normalizer.normalize(raw, Normalizer.Form.NFD)).replaceAll("");
    var text = new StringBuilder();
    for (var i = 0; i < plain.length(); i++) {
      text.append(LETTERS.getOrDefault(plain.charAt(i), plain.substring(i, i + 1)));
    }
    return text.toString();
  }
}
