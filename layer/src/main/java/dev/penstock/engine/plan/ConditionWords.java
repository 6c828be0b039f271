package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.engine.argument.Given;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes conditions for people, and for page tokens, which hold only where they are the same. */
final class ConditionWords {
  private final Words words;

  ConditionWords(Words words) {
    this.words = words;
  }

  void write(Condition condition) {
    switch (condition) {
      case Condition.And(var parts) when parts.isEmpty() -> words.add("true");
      case Condition.Or(var parts) when parts.isEmpty() -> words.add("false");
      case Condition.And(var parts) -> joined(parts, " and ");
      case Condition.Or(var parts) -> joined(parts, " or ");
      case Condition.Not(var part) -> {
        words.add("not ");
        write(part);
      }
      case Condition.IsNull(var field) -> words.add(field.name() + " is null");
      case Condition.Equal(var field, var value) -> value(field, " = ", value);
      case Condition.In(var field, var values) -> oneOf(field.name(), values);
      case Condition.Compare(var field, var comparison, var value) ->
          value(field, word(comparison), value);
      case Condition.Between(var field, var low, var high) -> {
        value(field, " between ", low);
        words.add(" and ").add(high, ConditionWords::text);
      }
      case Condition.Contains(var field, var text) -> value(field, " contains ", text);
      case Condition.BeginsWith(var field, var text) -> value(field, " begins with ", text);
      case Condition.HasElement(var field, var element) -> value(field, " has element ", element);
      case Condition.JsonContains(var field, var json) -> value(field, " contains JSON ", json);
      case Condition.Size(var field, var comparison, var size) -> {
        words.add("size of ");
        value(field, word(comparison), size);
      }
      case Condition.Related(var from, _, var relation, _, var where) -> {
        words.add("some " + (from == 0 ? "" : from + ".") + relation.name() + " where ");
        write(where);
      }
      case Condition.Matches(var row, var field, var comparison, var otherRow, var other) ->
          words.add(row + "." + field.name() + word(comparison) + otherRow + "." + other.name());
      case Condition.Guarded(var rule, var part) -> {
        words.add("(");
        write(part);
        words.add(" if ");
        write(rule);
        words.add(")");
      }
      case Condition.IsTrue(var part) -> {
        words.add("surely ");
        write(part);
      }
      case Condition.After(var order, var values) -> {
        words.add("after ");
        values(values);
        words.add(" by " + PlanText.of(order));
      }
    }
  }

  void oneOf(String name, List<Given> values) {
    words.add(name + " in ");
    values(values);
  }

  private void value(Field field, String word, Given value) {
    words.add(field.name() + word).add(value, ConditionWords::text);
  }

  private void values(List<? extends @Nullable Given> values) {
    var before = "[";
    for (var value : values) {
      words.add(before);
      if (value == null) {
        words.add("null");
      } else {
        words.add(value, ConditionWords::text);
      }
      before = ", ";
    }
    words.add("]");
  }

  private void joined(List<Condition> parts, String word) {
    var before = "(";
    for (var part : parts) {
      words.add(before);
      write(part);
      before = word;
    }
    words.add(")");
  }

  private static String word(Comparison comparison) {
    return " " + comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
  }

  private static Object text(Object value) {
    return switch (value) {
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case byte[] bytes -> "bytes " + Base64.getEncoder().encodeToString(bytes);
      case Object[] values -> Arrays.toString(values);
      default -> value.toString();
    };
  }
}
