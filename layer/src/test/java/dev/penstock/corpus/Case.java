package dev.penstock.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case folder: requests that are sent one after the other, and what must come back.
 *
 * @param databases where it makes sense; `case.json` says why when that is not everywhere
 */
record Case(Path folder, String name, List<Step> steps, Set<Kind> databases) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One request. */
  record Step(String document, Map<String, @Nullable Object> variables) {}

  /** What `case.json` holds. */
  record Limits(List<String> databases, String reason) {}

  static List<Case> allBelow(Path root) {
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("request.graphql"))
          .map(file -> read(root, file.resolveSibling("")))
          .sorted((one, other) -> one.name.compareTo(other.name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean mutates() {
    return steps.stream().anyMatch(step -> step.document.startsWith("mutation"));
  }

  /** Hand-written SQL for that database, or for all of them. */
  Optional<Path> oracle(Kind kind) {
    return Stream.of("oracle." + kind.name().toLowerCase(Locale.ROOT) + ".sql", "oracle.sql")
        .map(folder::resolve)
        .filter(Files::exists)
        .findFirst();
  }

  private static Case read(Path root, Path folder) {
    try {
      List<Step> steps = new ArrayList<>();
      var suffix = "";
      while (Files.exists(folder.resolve("request" + suffix + ".graphql"))) {
        steps.add(
            new Step(
                Files.readString(folder.resolve("request" + suffix + ".graphql")),
                variables(folder.resolve("variables" + suffix + ".json"))));
        suffix = "." + (steps.size() + 1);
      }
      return new Case(folder, root.relativize(folder).toString(), steps, databases(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> variables(Path file) throws IOException {
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    if (Files.exists(file)) {
      JSON.readerForUpdating(variables).readValue(file.toFile());
    }
    return variables;
  }

  private static Set<Kind> databases(Path folder) throws IOException {
    var file = folder.resolve("case.json");
    if (!Files.exists(file)) {
      return Set.of(Kind.values());
    }
    var limits = JSON.readValue(file.toFile(), Limits.class);
    if (limits.reason.isBlank()) {
      throw new IllegalStateException("%s gives no reason".formatted(file));
    }
    return limits.databases.stream()
        .map(name -> Kind.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
