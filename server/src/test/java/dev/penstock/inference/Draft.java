package dev.penstock.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A document in the making: its text, and the variables that it declares. */
final class Draft {
  /** Variables for the tokens of pages, which are unknown at first. */
  static final String TOKEN = "t";

  static final String INNER_TOKEN = "n";

  private final ApiShape shape;
  private final Random random;
  private final RandomValue values;
  private final Map<String, String> declared = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> variables = new LinkedHashMap<>();
  private int aliases;

  Draft(ApiShape shape, Random random, RandomValue values) {
    this.shape = shape;
    this.random = random;
    this.values = values;
  }

  /** An argument, as a literal or by a variable. */
  String argument(String name, ApiShape.Type type, @Nullable Object value) {
    if (random.nextBoolean()) {
      return name + ": " + RandomValue.literal(value);
    }
    var variable = "v" + variables.size();
    declared.put(variable, type.text());
    variables.put(variable, RandomValue.variable(value));
    return name + ": $" + variable;
  }

  /** The token of a page that is asked for alone. */
  String token() {
    return token(TOKEN);
  }

  private String token(String variable) {
    declared.put(variable, "String");
    variables.putIfAbsent(variable, null);
    return "nextToken: $" + variable;
  }

  /** Arguments of a field: `(…)` or nothing. */
  String arguments(ApiShape.Field field, String token) {
    List<String> parts = new ArrayList<>();
    for (var argument : field.arguments()) {
      if (argument.name().equals("nextToken")) {
        if (!token.isEmpty()) {
          parts.add(token(token));
        }
      } else if (argument.type().isRequired() || random.nextInt(5) < 2) {
        parts.add(
            argument(
                argument.name(), argument.type(), values.of(argument.name(), argument.type())));
      }
    }
    return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
  }

  /** What is wanted of an object: `{ … }`, or nothing of a value. */
  String selection(ApiShape.Type type, int depth) {
    var named = shape.type(type.bare().name());
    if (!named.kind().equals("OBJECT")) {
      return "";
    }
    List<String> wanted = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (var count = 1 + random.nextInt(4); count > 0; count--) {
      var field = Policy.picked(named.fields(), random);
      var isObject = shape.type(field.type().bare().name()).kind().equals("OBJECT");
      if ((!isObject || depth > 0) && !names.contains(field.name())) {
        names.add(field.name());
        wanted.add(field(field, depth - 1));
      }
    }
    if (isPage(named)) {
      var items = named.fields().stream().filter(field -> field.name().equals("items")).findFirst();
      if (!names.contains("items") && depth > 0 && random.nextInt(8) > 0) {
        wanted.add(field(items.orElseThrow(), depth - 1));
      }
      if (!names.contains("nextToken") && random.nextBoolean()) {
        wanted.add("nextToken");
      }
    }
    if (wanted.isEmpty() || random.nextInt(12) == 0) {
      wanted.add("__typename");
    }
    return " { " + String.join(" ", wanted) + " }";
  }

  private static boolean isPage(ApiShape.Named named) {
    return named.fields().stream().anyMatch(field -> field.name().equals("nextToken"));
  }

  private String field(ApiShape.Field field, int depth) {
    var isAliased = random.nextInt(7) == 0 && !field.name().equals("nextToken");
    var paged =
        field.arguments().stream().anyMatch(argument -> argument.name().equals("nextToken"));
    return (isAliased ? "a" + aliases++ + ": " : "")
        + field.name()
        + arguments(field, paged && random.nextInt(3) == 0 ? INNER_TOKEN : "")
        + selection(field.type(), depth);
  }

  Asked asked(String operation, List<String> fields) {
    List<String> head = new ArrayList<>();
    declared.forEach((name, type) -> head.add("$" + name + ": " + type));
    var variablesHead = head.isEmpty() ? "" : " q(" + String.join(", ", head) + ")";
    return new Asked(
        operation + variablesHead + " { " + String.join(" ", fields) + " }",
        new LinkedHashMap<>(variables));
  }
}
