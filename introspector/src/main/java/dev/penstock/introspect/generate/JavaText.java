package dev.penstock.introspect.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts as Java source writes them. */
final class JavaText {
  /** A class file holds at most 65,535 bytes of one constant; a character takes up to three. */
  private static final int MOST_CHARACTERS = 20_000;

  private JavaText() {}

  static String literal(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return quoted(text);
    }
    List<String> parts = new ArrayList<>();
    for (var start = 0; start < text.length(); start += MOST_CHARACTERS) {
      parts.add(quoted(text.substring(start, Math.min(start + MOST_CHARACTERS, text.length()))));
    }
    return "String.join(\"\", " + String.join(", ", parts) + ")";
  }

  /** Arguments of a call, each of them a text. */
  static String literals(Stream<String> texts) {
    return texts.map(JavaText::literal).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    var written = new StringBuilder("\"");
    for (var i = 0; i < text.length(); i++) {
      written.append(escaped(text.charAt(i)));
    }
    return written.append('"').toString();
  }

  private static String escaped(char character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> plain(character) ? String.valueOf(character) : coded(character);
    };
  }

  /**
   * An octal escape below 32, as a Unicode escape is read before the text is and would end the
   * line.
   */
  private static String coded(char character) {
    return character < ' '
        ? "\\%03o".formatted((int) character)
        : "\\u%04x".formatted((int) character);
  }

  private static boolean plain(char character) {
    return character < 0x7f ? character >= ' ' : Character.isLetter(character);
  }
}
