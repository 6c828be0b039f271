package dev.penstock.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values for arguments and inputs of any type, now and then ones that do not suit. */
final class RandomValue {
  private static final int DEEPEST = 3;

  private final ApiShape shape;
  private final Random random;
  private final List<Integer> apart;

  /**
   * @param apart keys of rows that only one of the two databases has
   */
  RandomValue(ApiShape shape, Random random, List<Integer> apart) {
    this.shape = shape;
    this.random = random;
    this.apart = apart;
  }

  /** The name of an enum's value, which is no text in a document. */
  record Label(String name) {}

  @Nullable Object of(String name, ApiShape.Type type) {
    return of(name, type, 0);
  }

  private @Nullable Object of(String name, ApiShape.Type type, int depth) {
    if (!type.isRequired() && random.nextInt(40) == 0) {
      return null;
    }
    var plain = type.nullable();
    return switch (plain.kind()) {
      case "LIST" -> list(name, plain.element(), depth);
      case "INPUT_OBJECT" -> object(name, plain.name(), depth);
      case "ENUM" -> new Label(Policy.picked(shape.type(plain.name()).labels(), random));
      default -> scalar(name, plain.name());
    };
  }

  private List<@Nullable Object> list(String name, ApiShape.Type element, int depth) {
    var usual = name.equals("between") ? 2 : name.equals("sort") ? 1 : random.nextInt(4);
    var size = random.nextInt(20) == 0 ? random.nextInt(4) : usual;
    List<@Nullable Object> list = new ArrayList<>();
    for (var i = 0; i < size; i++) {
      list.add(of(name, element, depth + 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> object(String name, String type, int depth) {
    var inputs =
        shape
            .inputs(type)
            .filter(input -> depth < DEEPEST || !input.type().bare().name().equals(type))
            .toList();
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    var one = name.equals("sort") || random.nextInt(3) > 0;
    for (var count = one ? 1 : 2; count > 0; count--) {
      var input = Policy.picked(inputs, random);
      // Operators are about their field, which knows its values.
      object.put(
          input.name(),
          of(
              input.type().isList() || name.isEmpty() ? input.name() : inner(name, input),
              input.type(),
              depth + 1));
    }
    return object;
  }

  private static String inner(String name, ApiShape.Value input) {
    return input.type().bare().kind().equals("INPUT_OBJECT") || name.equals("filter")
        ? input.name()
        : name;
  }

  private Object scalar(String name, String type) {
    return switch (type) {
      case "Boolean" -> random.nextBoolean();
      case "Int" -> number(name);
      case "BigInt", "BigDecimal" -> String.valueOf(number(name));
      case "Float" -> random.nextInt(10) + 0.5;
      default -> Policy.picked(Words.ALL, random);
    };
  }

  private int number(String name) {
    if (name.equals("limit")) {
      return random.nextInt(30) == 0 ? random.nextInt(2) * 2_000 : 1 + random.nextInt(6);
    }
    return name.equals("id") || name.endsWith("Id") ? key() : random.nextInt(12);
  }

  /** Of a row that both have, one of them has, or none. */
  int key() {
    return switch (random.nextInt(12)) {
      case 0 -> Disguise.FIRST + random.nextInt(Disguise.LAST - Disguise.FIRST);
      case 1, 2, 3 -> apart.isEmpty() ? 77_777 : Policy.picked(apart, random);
      case 4 -> 77_777;
      default -> 1 + random.nextInt(40);
    };
  }

  /** As it stands in a document. */
  static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Label(var name) -> name;
      case String text -> "\"" + text + "\"";
      case Map<?, ?> object -> {
        List<String> parts = new ArrayList<>();
        object.forEach((name, each) -> parts.add(name + ": " + literal(each)));
        yield "{" + String.join(", ", parts) + "}";
      }
      case List<?> list -> {
        List<String> parts = new ArrayList<>();
        list.forEach(each -> parts.add(literal(each)));
        yield "[" + String.join(", ", parts) + "]";
      }
      default -> value.toString();
    };
  }

  /** As it stands in JSON. */
  static @Nullable Object variable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Label(var name) -> name;
      case Map<?, ?> object -> {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        object.forEach((name, each) -> plain.put(String.valueOf(name), variable(each)));
        yield plain;
      }
      case List<?> list -> {
        List<@Nullable Object> plain = new ArrayList<>();
        list.forEach(each -> plain.add(variable(each)));
        yield plain;
      }
      default -> value;
    };
  }
}
