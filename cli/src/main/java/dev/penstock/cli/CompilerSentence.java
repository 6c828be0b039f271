package dev.penstock.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What the compiler says of a schema file, in one sentence and without the names of packages. */
final class CompilerSentence {
  private static final Pattern PACKAGE =
      Pattern.compile(
          "\\b(?:java\\.lang|java\\.util|java\\.math|java\\.time|dev\\.penstock\\.\\w+)\\.");
  private static final Pattern CALLED =
      Pattern.compile("no suitable (?:method|constructor) found for (\\w+\\(.*\\))");
  private static final Pattern CANDIDATE =
      Pattern.compile("method (\\w+)\\.(?:<.*?>)?(\\w+\\(.*\\)) is not applicable");
  private static final Pattern NO_WORD =
      Pattern.compile(
          "cannot find symbol\\s+symbol: +method (\\w+\\(.*\\))\\s+location: class (\\w+)(?:<.*)?");

  private CompilerSentence() {}

  static String of(Diagnostic<? extends JavaFileObject> diagnostic) {
    return of(diagnostic.getMessage(Locale.ENGLISH));
  }

  static String of(String message) {
    var text = PACKAGE.matcher(message).replaceAll("");
    var missing = NO_WORD.matcher(text.strip());
    if (missing.matches()) {
      return "%s has no %s. Take it out, or correct it."
          .formatted(missing.group(2), missing.group(1));
    }
    var called = CALLED.matcher(text);
    var candidates =
        CANDIDATE.matcher(text).results().map(found -> found.group(2)).distinct().toList();
    if (called.find() && !candidates.isEmpty()) {
      return "%s does not fit. It can be %s."
          .formatted(called.group(1), String.join(" or ", candidates));
    }
    return text.lines()
            .map(line -> line.strip().replaceFirst("^(symbol|location): +", ""))
            .collect(Collectors.joining(", "))
        + ".";
  }
}
