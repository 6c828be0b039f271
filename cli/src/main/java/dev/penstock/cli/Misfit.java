package dev.penstock.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Words that do not fit together: what the compiler says of their types, said of the words. */
final class Misfit {
  /** The first that fits. */
  private static final Map<Pattern, String> SENTENCES = sentences();

  private Misfit() {}

  /** Nothing when the compiler's own words have to do. */
  static Optional<String> sentence(String compiler) {
    for (var entry : SENTENCES.entrySet()) {
      var found = entry.getKey().matcher(compiler);
      if (found.matches()) {
        return Optional.of(found.replaceFirst(entry.getValue()));
      }
    }
    return Optional.empty();
  }

  private static Map<Pattern, String> sentences() {
    Map<Pattern, String> made = new LinkedHashMap<>();
    made.put(
        whole("incompatible types: .*Relationship\\.Open.* conforms to Relationship.*"),
        "This relationship lacks its columns. Add .on(a column here, a column there).");
    made.put(
        whole("incompatible types: .*Relationship\\.Unlinked.* conforms to Relationship.*"),
        "This relationship lacks its link table. Add .through(SqlSchema.…).");
    made.put(
        whole("incompatible types: Operations cannot be converted to Operation"),
        "READ stands for GET, LIST and LISTEN, which are named one by one here.");
    made.put(
        whole("incompatible types: String cannot be converted to Operations?"),
        "Operations are named like this: Operation.READ.");
    made.put(
        whole("incomparable types: Column<.*> and .*"),
        "Columns are not compared by ==. Say .eq(…), .ne(…) or .isNull().");
    made.put(
        whole("no suitable method found for rename\\(\\w+\\.\\w+,String\\).*"),
        "rename(…) is for columns, relations and values of enums. Say renameModel(…) for a model.");
    made.put(whole("('.*) expected"), "Something is missing: $1 is expected here or before.");
    made.put(
        whole("method on in class Relationship.*found: +(Column<.*>),(Column<.*?>)\\s+reason.*"),
        "on($1,$2) does not fit: both columns must have values of one type. Name others, or say"
            + " onNumbers(…) for numbers of different widths.");
    made.put(
        whole(
            "incompatible types: inference variable \\w+ has incompatible bounds\\s+equality"
                + " constraints: (\\w+)\\s+(?:lower|upper) bounds: (\\w+)(?:,Object)?\\s*"),
        "This is for values of $2, and the column has $1. Name another column, or say something"
            + " else of it.");
    made.put(
        whole(
            "method (\\w+) in \\w+ [\\w.]+(?:<.*>)? cannot be applied to given types;\\s+required:"
                + " +(.*?)\\s+found: +(.*?)\\s+reason.*"),
        "$1($3) does not fit. It can be $1($2).");
    return made;
  }

  private static Pattern whole(String pattern) {
    return Pattern.compile(pattern, Pattern.DOTALL);
  }
}
