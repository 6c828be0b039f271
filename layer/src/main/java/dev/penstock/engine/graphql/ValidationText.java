package dev.penstock.engine.graphql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** graphql-java's messages as one sentence, without the syntax tree that it prints into them. */
final class ValidationText {
  private static final Pattern PREFIX =
      Pattern.compile("^Validation error(?: \\([^)]*\\))? ?: ?", Pattern.DOTALL);

  /** Tried in order on what is left without the prefix. */
  private static final List<Rewording> REWORDINGS =
      List.of(
          new Rewording(
              "(argument '[^']*') with value '.*' is not a valid '[^']*' - Literal value not in"
                  + " allowable values for enum '([^']*)' - 'EnumValue\\{name='([^']*)'\\}'",
              "$1: $2 has no value $3"),
          new Rewording(
              "(argument '[^']*') with value '.*' is not a valid '([^']*)' - Expected an AST type"
                  + " of '([A-Z][a-z]*)Value' but it was an? '([A-Z][a-z]*)Value'",
              "$1: $2 takes no literal of kind $4"),
          new Rewording(
              "(argument '[^']*') with value '.*' is not a valid '[^']*' - (.*)", "$1: $2"),
          new Rewording("(argument '[^']*') with value '.*' (is|must|contains) (.*)", "$1 $2 $3"));

  private ValidationText() {}

  private record Rewording(Pattern pattern, String replacement) {
    Rewording(String pattern, String replacement) {
      this(Pattern.compile(pattern, Pattern.DOTALL), replacement);
    }

    Optional<String> of(String text) {
      var found = pattern.matcher(text);
      return found.matches() ? Optional.of(found.replaceFirst(replacement)) : Optional.empty();
    }
  }

  static String of(String message) {
    var text = PREFIX.matcher(message).replaceFirst("");
    return sentence(
        REWORDINGS.stream()
            .flatMap(rewording -> rewording.of(text).stream())
            .findFirst()
            .orElse(text));
  }

  private static String sentence(String text) {
    var raised = Names.raised(text);
    return raised.endsWith(".") ? raised : raised + ".";
  }
}
