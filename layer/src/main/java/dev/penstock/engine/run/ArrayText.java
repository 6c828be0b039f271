package dev.penstock.engine.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text of an array: nested lists of element texts and nulls. */
final class ArrayText {
  private final String text;
  private final char delimiter;
  private int at;

  private ArrayText(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * Reads an array.
   *
   * @param delimiter a comma, except for arrays of boxes
   */
  static List<@Nullable Object> parse(String text, char delimiter) {
    var array = new ArrayText(text, delimiter);
    // Bounds other than 1 stand in front, as in [0:1]={1,2}.
    array.at = text.indexOf('{');
    return array.list();
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    while (text.charAt(at) != '}') {
      elements.add(element());
      if (text.charAt(at) == delimiter) {
        at++;
      }
    }
    at++;
    return Collections.unmodifiableList(elements);
  }

  private @Nullable Object element() {
    return switch (text.charAt(at)) {
      case '{' -> list();
      case '"' -> quoted();
      default -> bare();
    };
  }

  private String quoted() {
    var element = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        at++;
      }
      element.append(text.charAt(at));
      at++;
    }
    at++;
    return element.toString();
  }

  private @Nullable String bare() {
    var start = at;
    while (text.charAt(at) != delimiter && text.charAt(at) != '}') {
      at++;
    }
    var element = text.substring(start, at);
    return element.equals("NULL") ? null : element;
  }

  /** Appends one element so that it is read as what it is. */
  static void quote(@Nullable String element, StringBuilder out) {
    if (element == null) {
      out.append("NULL");
      return;
    }
    out.append('"').append(element.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
