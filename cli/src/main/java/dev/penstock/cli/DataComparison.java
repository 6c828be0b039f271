package dev.penstock.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares an answer with what a test expects, both as values of JSON. */
final class DataComparison {
  private final List<Difference> differences = new ArrayList<>();

  private DataComparison() {}

  static List<Difference> of(@Nullable Object expected, @Nullable Object actual) {
    var comparison = new DataComparison();
    comparison.compare("data", expected, actual);
    return comparison.differences;
  }

  private void compare(String path, @Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
      members(path, wanted, found);
    } else if (expected instanceof List<?> wanted && actual instanceof List<?> found) {
      items(path, wanted, found);
    } else if (!same(expected, actual)) {
      differences.add(new Difference(path, text(expected), text(actual), List.of()));
    }
  }

  private void members(String path, Map<?, ?> wanted, Map<?, ?> found) {
    Set<Object> names = new LinkedHashSet<>(wanted.keySet());
    names.addAll(found.keySet());
    for (var name : names) {
      var place = path + "." + name;
      if (!found.containsKey(name)) {
        differences.add(new Difference(place, text(wanted.get(name)), "not there", List.of()));
      } else if (!wanted.containsKey(name)) {
        differences.add(new Difference(place, "not there", text(found.get(name)), List.of()));
      } else {
        compare(place, wanted.get(name), found.get(name));
      }
    }
  }

  private void items(String path, List<?> wanted, List<?> found) {
    for (var i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      var place = "%s[%d]".formatted(path, i);
      if (i >= found.size()) {
        differences.add(new Difference(place, text(wanted.get(i)), "not there", List.of()));
      } else if (i >= wanted.size()) {
        differences.add(new Difference(place, "not there", text(found.get(i)), List.of()));
      } else {
        compare(place, wanted.get(i), found.get(i));
      }
    }
  }

  private static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Number wanted && actual instanceof Number found) {
      return new BigDecimal(wanted.toString()).compareTo(new BigDecimal(found.toString())) == 0;
    }
    return expected == null ? actual == null : expected.equals(actual);
  }

  private static String text(@Nullable Object value) {
    return Json.line(value);
  }
}
