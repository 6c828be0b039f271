package dev.penstock.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of a list in penstock.yaml.
 *
 * @param place where it begins, to name it in problems
 * @param values of the keys that it has
 */
record ConfigurationEntry(Problem place, Map<String, Object> values) {
  ConfigurationEntry {
    values = Map.copyOf(values);
  }

  Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(String.class::cast);
  }

  Optional<Integer> number(String key) {
    return Optional.ofNullable(values.get(key)).map(Integer.class::cast);
  }

  Optional<Boolean> flag(String key) {
    return Optional.ofNullable(values.get(key)).map(Boolean.class::cast);
  }

  List<String> texts(String key) {
    return values.get(key) instanceof List<?> found
        ? found.stream().map(String.class::cast).toList()
        : List.of();
  }

  /** Something that is wrong in it. */
  Problem problem(String text) {
    return new Problem(place.file(), place.line(), place.column(), text);
  }
}
