package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Filters made at random. */
final class RandomFilter {
  private static final List<String> TEXT = List.of("name", "code");
  private static final List<String> EQUAL_ONLY = List.of("flag", "sort", "data");
  private final Random random;

  RandomFilter(Random random) {
    this.random = random;
  }

  Map<String, @Nullable Object> filter(int depth) {
    var map = map();
    for (var i = random.nextInt(depth > 2 ? 2 : 3); i >= 0; i--) {
      switch (random.nextInt(depth > 2 ? 1 : 5)) {
        case 0, 1 -> {
          var names = List.copyOf(Things.VALUES.keySet());
          var name = names.get(random.nextInt(names.size()));
          map.put(name, operators(name));
        }
        case 2 -> map.put("and", list(depth));
        case 3 -> map.put("or", list(depth));
        default -> map.put("not", filter(depth + 1));
      }
    }
    return map;
  }

  private List<Map<String, @Nullable Object>> list(int depth) {
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    for (var i = random.nextInt(4); i > 0; i--) {
      list.add(filter(depth + 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> operators(String name) {
    var map = map();
    for (var i = random.nextInt(6) == 0 ? 2 : 1; i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> map.put("eq", random.nextInt(4) == 0 ? null : value(name));
        case 1 -> map.put("ne", random.nextInt(4) == 0 ? null : value(name));
        case 2 -> map.put("in", values(name, random.nextInt(4)));
        case 3 -> map.put("notIn", values(name, random.nextInt(4)));
        case 4 -> map.put("attributeExists", random.nextBoolean());
        case 5 -> map.put("attributeType", random.nextBoolean() ? "_null" : "number");
        default -> special(name, map);
      }
    }
    return map;
  }

  private void special(String name, Map<String, @Nullable Object> map) {
    if (TEXT.contains(name)) {
      var operator =
          List.of("contains", "notContains", "beginsWith", "size").get(random.nextInt(4));
      map.put(
          operator,
          operator.equals("size")
              ? map(List.of("eq", "ne", "lt", "ge").get(random.nextInt(4)), random.nextInt(4))
              : value(name));
    } else if (EQUAL_ONLY.contains(name)) {
      map.put("ne", value(name));
    } else {
      var operator = List.of("lt", "le", "gt", "ge", "between").get(random.nextInt(5));
      map.put(operator, operator.equals("between") ? values(name, 2) : value(name));
    }
  }

  private Object value(String name) {
    var values = Things.VALUES.getOrDefault(name, List.of());
    return values.get(random.nextInt(values.size()));
  }

  private List<Object> values(String name, int count) {
    List<Object> values = new ArrayList<>();
    for (var i = 0; i < count; i++) {
      values.add(value(name));
    }
    return values;
  }
}
