package dev.penstock.engine.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What filters mean, worked out in the slowest and plainest way. */
final class PlainEvaluation {
  private PlainEvaluation() {}

  /** True, false, or null for unknown. */
  static @Nullable Boolean test(Map<?, ?> filter, Map<String, @Nullable Object> row) {
    List<@Nullable Boolean> all = new ArrayList<>();
    for (var entry : filter.entrySet()) {
      all.add(
          switch (entry.getKey().toString()) {
            case "and" -> all(tests((List<?>) entry.getValue(), row));
            case "or" -> not(all(notAll(tests((List<?>) entry.getValue(), row))));
            case "not" -> not(test((Map<?, ?>) entry.getValue(), row));
            default -> field((Map<?, ?>) entry.getValue(), row.get(entry.getKey().toString()));
          });
    }
    return all(all);
  }

  private static List<@Nullable Boolean> tests(List<?> filters, Map<String, @Nullable Object> row) {
    List<@Nullable Boolean> results = new ArrayList<>();
    filters.forEach(filter -> results.add(test((Map<?, ?>) filter, row)));
    return results;
  }

  private static @Nullable Boolean all(List<@Nullable Boolean> results) {
    if (results.contains(false)) {
      return false;
    }
    return results.contains(null) ? null : Boolean.TRUE;
  }

  private static @Nullable Boolean not(@Nullable Boolean result) {
    return result == null ? null : Boolean.valueOf(!result);
  }

  private static List<@Nullable Boolean> notAll(List<@Nullable Boolean> results) {
    List<@Nullable Boolean> opposites = new ArrayList<>();
    results.forEach(result -> opposites.add(not(result)));
    return opposites;
  }

  private static @Nullable Boolean field(Map<?, ?> operators, @Nullable Object value) {
    List<@Nullable Boolean> results = new ArrayList<>();
    operators.forEach((operator, wanted) -> results.add(one(operator.toString(), wanted, value)));
    return all(results);
  }

  private static @Nullable Boolean one(
      String operator, @Nullable Object wanted, @Nullable Object value) {
    switch (operator) {
      case "eq", "ne" -> {
        if (wanted == null) {
          return (value == null) == operator.equals("eq");
        }
      }
      case "attributeExists" -> {
        return (value != null) == Boolean.TRUE.equals(wanted);
      }
      case "attributeType" -> {
        return "_null".equals(wanted) ? value == null : value instanceof Number;
      }
      case "in", "notIn" -> {
        if (wanted instanceof List<?> list && list.isEmpty()) {
          return operator.equals("notIn");
        }
      }
      default -> {}
    }
    return (value == null || wanted == null) ? null : known(operator, wanted, value);
  }

  private static boolean known(String operator, Object wanted, Object value) {
    return switch (operator) {
      case "eq" -> same(wanted, value);
      case "ne" -> !same(wanted, value);
      case "in" -> ((List<?>) wanted).stream().anyMatch(each -> same(each, value));
      case "notIn" -> ((List<?>) wanted).stream().noneMatch(each -> same(each, value));
      case "contains" -> value.toString().contains(wanted.toString());
      case "notContains" -> !value.toString().contains(wanted.toString());
      case "beginsWith" -> value.toString().startsWith(wanted.toString());
      case "size" ->
          size((Map<?, ?>) wanted, value.toString().codePointCount(0, value.toString().length()));
      case "lt" -> order(value, wanted) < 0;
      case "le" -> order(value, wanted) <= 0;
      case "gt" -> order(value, wanted) > 0;
      case "ge" -> order(value, wanted) >= 0;
      case "between" ->
          order(value, ((List<?>) wanted).getFirst()) >= 0
              && order(value, ((List<?>) wanted).getLast()) <= 0;
      default -> throw new IllegalStateException(operator);
    };
  }

  private static boolean size(Map<?, ?> operators, int size) {
    return operators.entrySet().stream()
        .allMatch(entry -> known(entry.getKey().toString(), entry.getValue(), size));
  }

  private static boolean same(Object left, Object right) {
    return left instanceof byte[] bytes
        ? Arrays.equals(bytes, (byte[]) right)
        : left instanceof String ? left.equals(right) : order(left, right) == 0;
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    return left instanceof Number
        ? new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()))
        : ((Comparable<Object>) left).compareTo(right);
  }
}
