package dev.penstock.engine.graphql;

import java.util.regex.Pattern;

/** graphql-java's messages without what only its own developers read. */
final class ValidationText {
  private static final Pattern PREFIX =
      Pattern.compile("^Validation error(?: \\([^)]*\\))? ?: ?", Pattern.DOTALL);
  private static final Pattern REASON =
      Pattern.compile("^(argument '[^']*') with value '.*' is not a valid '[^']*' - (.*)$", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile(" with value '.*'(?= (?:is|must|contains|has|does) )", Pattern.DOTALL);

  private ValidationText() {}

  static String of(String message) {
    var text = PREFIX.matcher(message).replaceFirst("");
    var reason = REASON.matcher(text);
    if (reason.matches()) {
      return Names.raised(reason.group(1)) + ": " + reason.group(2);
    }
    return Names.raised(VALUE.matcher(text).replaceFirst(""));
  }
}
