package dev.penstock.introspect;

import java.util.ArrayList;
import java.util.List;

/** Reads the quoted texts out of a piece of SQL, such as `enum('a','it''s')`. */
public final class LabelList {
  private final String sql;
  private final boolean backslashes;
  private int at;

  private LabelList(String sql, boolean backslashes) {
    this.sql = sql;
    this.backslashes = backslashes;
  }

  /**
   * Every quoted text in order.
   *
   * @param backslashes whether a backslash escapes the character after it
   */
  public static List<String> of(String sql, boolean backslashes) {
    return new LabelList(sql, backslashes).labels();
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (at = sql.indexOf('\''); at >= 0; at = sql.indexOf('\'', at)) {
      at++;
      labels.add(label());
    }
    return labels;
  }

  private String label() {
    var label = new StringBuilder();
    while (at < sql.length() && !ends()) {
      label.append(character());
    }
    at++;
    return label.toString();
  }

  private boolean ends() {
    return sql.charAt(at) == '\'' && (at + 1 >= sql.length() || sql.charAt(at + 1) != '\'');
  }

  private char character() {
    var first = sql.charAt(at++);
    if (first == '\'') {
      at++;
      return first;
    }
    return first == '\\' && backslashes ? escaped(sql.charAt(at++)) : first;
  }

  private static char escaped(char letter) {
    return switch (letter) {
      case '0' -> '\0';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'Z' -> '\032';
      default -> letter;
    };
  }
}
