package dev.penstock.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token or an authorizer says of a caller: names with JSON values. A null is as
 * good as no claim.
 *
 * <p>Never printed: claims are personal.
 */
public record Claims(Map<String, Object> values) {
  /** Nothing is known of the caller. */
  public static final Claims NONE = new Claims(Map.of());

  public Claims {
    values = known(values);
  }

  /** A claim that is a text or a list of texts, as a list; empty when it is missing. */
  public List<String> texts(String name) {
    return switch (values.get(name)) {
      case String text -> List.of(text);
      case Collection<?> several ->
          several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
      case null, default -> List.of();
    };
  }

  /** A claim that is a text, a number or a truth value. */
  public Optional<Object> scalar(String name) {
    return Optional.ofNullable(values.get(name))
        .filter(value ->
            value instanceof String || value instanceof Number || value instanceof Boolean);
  }

  @Override
  public String toString() {
    return "Claims";
  }

  private static Map<String, Object> known(Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> known = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value != null) {
        known.put(name, frozen(value));
      }
    });
    return Collections.unmodifiableMap(known);
  }

  private static Object frozen(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.forEach((name, member) -> members.put(String.valueOf(name), member));
        yield known(members);
      }
      case Collection<?> items ->
          items.stream().filter(Objects::nonNull).map(Claims::frozen).toList();
      default -> value;
    };
  }
}
