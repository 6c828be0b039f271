package dev.penstock.inference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, for both databases. */
record Asked(String document, Map<String, @Nullable Object> variables) {

  /** The same for another page. */
  Asked with(Map<String, String> tokens) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(variables);
    changed.putAll(tokens);
    return new Asked(document, changed);
  }

  boolean isMutation() {
    return document.startsWith("mutation");
  }
}
