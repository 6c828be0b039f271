package dev.penstock.engine.graphql;

import graphql.language.SourceLocation;

/**
 * Walks over the tokens of a document in plain ASCII. What it does not know for certain it leaves
 * to the full parser: {@link Unusual}.
 */
final class Cursor {
  private final String text;
  private final int mostTokens;
  private int position;
  private int line = 1;
  private int lineStart;
  private int tokens;

  Cursor(String text, int mostTokens) {
    this.text = text;
    this.mostTokens = mostTokens;
    skipIgnored();
  }

  boolean isAtEnd() {
    return position == text.length();
  }

  /** Whether the next token begins with this character. */
  boolean isAt(char first) {
    return position < text.length() && text.charAt(position) == first;
  }

  boolean isAtName() {
    return position < text.length() && isNameStart(text.charAt(position));
  }

  SourceLocation location() {
    return new SourceLocation(line, position - lineStart + 1);
  }

  /** Takes a token of one character if it is the next. */
  boolean take(char punctuator) {
    if (!isAt(punctuator)) {
      return false;
    }
    position++;
    next();
    return true;
  }

  void expect(char punctuator) {
    if (!take(punctuator)) {
      throw new Unusual();
    }
  }

  boolean takeSpread() {
    if (!text.startsWith("...", position)) {
      return false;
    }
    position += 3;
    next();
    return true;
  }

  String name() {
    if (!isAtName()) {
      throw new Unusual();
    }
    var start = position++;
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    return token(start);
  }

  /** A number as it is written. */
  String number() {
    var start = position;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    if (skip('.')) {
      digits();
    }
    if (skip('e') || skip('E')) {
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    if (position < text.length() && (isNamePart(text.charAt(position)) || isAt('.'))) {
      throw new Unusual();
    }
    return token(start);
  }

  /** What a string on one line stands for. */
  String string() {
    if (text.startsWith("\"\"\"", position)) {
      throw new Unusual();
    }
    var value = new StringBuilder();
    position++;
    while (!isAt('"')) {
      var character = inString();
      value.append(character == '\\' ? escaped(inString()) : character);
    }
    position++;
    next();
    return value.toString();
  }

  private char inString() {
    if (isAtEnd() || text.charAt(position) < ' ' || text.charAt(position) > '~') {
      throw new Unusual();
    }
    return text.charAt(position++);
  }

  private static char escaped(char after) {
    return switch (after) {
      case '"', '\\', '/' -> after;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> throw new Unusual();
    };
  }

  private boolean skip(char character) {
    if (isAt(character)) {
      position++;
      return true;
    }
    return false;
  }

  private void digits() {
    var start = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    if (position == start) {
      throw new Unusual();
    }
  }

  private String token(int start) {
    var token = text.substring(start, position);
    next();
    return token;
  }

  private void next() {
    if (++tokens > mostTokens) {
      throw new Unusual();
    }
    skipIgnored();
  }

  private void skipIgnored() {
    while (position < text.length()) {
      switch (text.charAt(position)) {
        case ' ', '\t', ',' -> position++;
        case '\n' -> newLine();
        case '\r' -> {
          if (!text.startsWith("\r\n", position)) {
            throw new Unusual();
          }
          position++;
        }
        case '#' -> skipComment();
        default -> {
          return;
        }
      }
    }
  }

  private void newLine() {
    position++;
    line++;
    lineStart = position;
  }

  private void skipComment() {
    while (position < text.length() && text.charAt(position) != '\n') {
      var character = text.charAt(position++);
      if (character > '~' || (character < ' ' && character != '\t')) {
        throw new Unusual();
      }
    }
  }

  private static boolean isNameStart(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || character == '_';
  }

  private static boolean isNamePart(char character) {
    return isNameStart(character) || isDigit(character);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
