package dev.penstock.cli;

import dev.penstock.schema.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final Pattern UNKNOWN =
      Pattern.compile(
          "cannot find symbol\\s+symbol: +(?<kind>method|variable|class)"
              + " (?<name>\\w+)(?<values>\\(.*?\\))?(?:\\s+location: (?:class|interface|variable"
              + " \\w+ of type) (?<place>\\w+).*)?",
          Pattern.DOTALL);

  private final Vocabulary vocabulary;

  CompilerSentence(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** What to do about a name that means nothing there; nothing when that cannot be said. */
  private Optional<String> unknown(Matcher unknown) {
    var name = unknown.group("name");
    var values = unknown.group("values");
    var written = values == null ? name : name + (values.contains("->") ? "(…)" : values);
    var place = unknown.group("place") == null ? "" : unknown.group("place");
    var noun = vocabulary.noun(place);
    if (noun.isPresent()) {
      var words = noun.get().words();
      if (words.contains(name)) {
        return Optional.of("%s is a call: %s(…).".formatted(name, name));
      }
      return Optional.of(
          "%s has no %s.%s".formatted(noun.get().called(), written, hint(name, "words", words)));
    }
    if (name.equals("allow")) {
      return Optional.of("A rule is written like this: allow -> allow.publicApiKey().");
    }
    var constants = vocabulary.values(place);
    if (!constants.isEmpty()) {
      return Optional.of("%s has no %s.%s".formatted(place, name, hint(name, "values", constants)));
    }
    return vocabulary
        .importOf(name)
        .map(line -> "%s is not imported. Add: %s".formatted(name, line))
        .or(() ->
            values == null || place.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    "%s has no %s. Take it out, or correct it.".formatted(place, written)));
  }

  private static String hint(String name, String what, List<String> known) {
    var nearest = Nearest.sentence(name, known);
    return nearest.isEmpty()
        ? " Its %s are %s.".formatted(what, String.join(", ", known))
        : nearest;
  }

  String of(Diagnostic<? extends JavaFileObject> diagnostic) {
    return of(diagnostic.getMessage(Locale.ENGLISH));
  }

  String of(String message) {
    var text = PACKAGE.matcher(message).replaceAll("");
    var unknown = UNKNOWN.matcher(text.strip());
    if (unknown.matches()) {
      var found = unknown(unknown);
      if (found.isPresent()) {
        return found.get();
      }
    }
    var misfit = Misfit.sentence(text.strip());
    if (misfit.isPresent()) {
      return misfit.get();
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
