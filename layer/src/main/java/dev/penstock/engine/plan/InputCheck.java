package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.InputRule;
import dev.penstock.engine.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** One rule for the values of one field, made ready once. */
record InputCheck(String field, InputRule rule, Predicate<Object> keeps) {
  static List<InputCheck> of(Field field) {
    return field.inputRules().stream()
        .map(rule -> new InputCheck(field.name(), rule, predicate(rule)))
        .toList();
  }

  boolean admits(Object value) {
    return keeps.test(value);
  }

  Failure.Violation violation() {
    return new Failure.Violation(
        field, rule.kind().word(), rule.message().isEmpty() ? text() : rule.message());
  }

  private static Predicate<Object> predicate(InputRule rule) {
    return switch (rule.kind()) {
      case GT -> compared(rule, order -> order > 0);
      case LT -> compared(rule, order -> order < 0);
      case GTE -> compared(rule, order -> order >= 0);
      case LTE -> compared(rule, order -> order <= 0);
      case MIN_LENGTH -> {
        var least = rule.length();
        yield value -> length(value) >= least;
      }
      case MAX_LENGTH -> {
        var most = rule.length();
        yield value -> length(value) <= most;
      }
      case STARTS_WITH -> value -> value.toString().startsWith(rule.operand());
      case ENDS_WITH -> value -> value.toString().endsWith(rule.operand());
      case MATCHES -> {
        var pattern = rule.pattern();
        yield value -> pattern.matches(value.toString());
      }
    };
  }

  private static Predicate<Object> compared(InputRule rule, Predicate<Integer> order) {
    var bound = rule.number();
    return value -> order.test(new BigDecimal(value.toString()).compareTo(bound));
  }

  private static int length(Object value) {
    var text = value.toString();
    return text.codePointCount(0, text.length());
  }

  private String text() {
    return "Give %s %s.".formatted(field, wanted().formatted(rule.operand()));
  }

  private String wanted() {
    return switch (rule.kind()) {
      case GT -> "a number greater than %s";
      case LT -> "a number less than %s";
      case GTE -> "a number of at least %s";
      case LTE -> "a number of at most %s";
      case MIN_LENGTH -> "a text of at least %s characters";
      case MAX_LENGTH -> "a text of at most %s characters";
      case STARTS_WITH -> "a text that starts with \"%s\"";
      case ENDS_WITH -> "a text that ends with \"%s\"";
      case MATCHES -> "a text of the form %s";
    };
  }
}
