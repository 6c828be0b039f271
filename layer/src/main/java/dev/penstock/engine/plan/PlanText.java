package dev.penstock.engine.plan;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans as text: readable, stable, and the same only for the same plan. */
final class PlanText {
  private PlanText() {}

  static String of(Plan plan) {
    return plan.branches().stream()
        .map(branch -> of(branch, "  ".repeat(plan.depth(branch))))
        .collect(Collectors.joining());
  }

  private static String of(Branch branch, String indent) {
    var text = new StringBuilder();
    var rows = branch.looksAhead() ? branch.limit() + " and one more" : "" + branch.limit();
    text.append(
        "%s%d %s: at most %s of %s\n"
            .formatted(indent, branch.number(), branch.name(), rows, branch.model().name()));
    branch.link().ifPresent(link -> line(text, indent, "below", of(link)));
    for (var join : branch.joins()) {
      line(
          text,
          indent,
          "join",
          "%d = %d.%s".formatted(join.number(), join.from(), join.relation().name()));
    }
    line(text, indent, "where", of(branch.where()));
    if (!branch.order().isEmpty()) {
      line(text, indent, "order", of(branch.order()));
    }
    var cells = branch.cells().stream().map(PlanText::of).toList();
    line(text, indent, "read", String.join(", ", cells.subList(0, branch.outputs())));
    if (branch.outputs() < cells.size()) {
      line(text, indent, "use", String.join(", ", cells.subList(branch.outputs(), cells.size())));
    }
    line(text, indent, "write", ShapeText.of(branch.page()));
    return text.toString();
  }

  private static void line(StringBuilder text, String indent, String word, String rest) {
    text.append("%s  %s %s".formatted(indent, word, rest).stripTrailing()).append('\n');
  }

  private static String of(Branch.Link link) {
    return link.pairs().stream()
        .map(pair -> "%s = %d:%s".formatted(pair.field().name(), link.parent(), of(pair.above())))
        .collect(Collectors.joining(" and "));
  }

  private static String of(Cell cell) {
    return cell.table() == 0 ? cell.field().name() : cell.table() + "." + cell.field().name();
  }

  static String of(List<Order> order) {
    return order.stream()
        .map(step -> step.field().name() + (step.descending() ? " descending" : ""))
        .collect(Collectors.joining(", "));
  }

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.And(var parts) when parts.isEmpty() -> "true";
      case Condition.Or(var parts) when parts.isEmpty() -> "false";
      case Condition.And(var parts) -> joined(parts, " and ");
      case Condition.Or(var parts) -> joined(parts, " or ");
      case Condition.Not(var part) -> "not " + of(part);
      case Condition.IsNull(var field) -> field.name() + " is null";
      case Condition.Equal(var field, var value) -> field.name() + " = " + of(value);
      case Condition.In(var field, var values) -> field.name() + " in " + ofAll(values);
      case Condition.Compare(var field, var comparison, var value) ->
          field.name() + word(comparison) + of(value);
      case Condition.Between(var field, var low, var high) ->
          field.name() + " between " + of(low) + " and " + of(high);
      case Condition.Contains(var field, var text) -> field.name() + " contains " + of(text);
      case Condition.BeginsWith(var field, var text) -> field.name() + " begins with " + of(text);
      case Condition.HasElement(var field, var element) ->
          field.name() + " has element " + of(element);
      case Condition.JsonContains(var field, var json) ->
          field.name() + " contains JSON " + of(json);
      case Condition.Size(var field, var comparison, var size) ->
          "size of " + field.name() + word(comparison) + size;
      case Condition.After(var order, var values) -> "after " + ofAll(values) + " by " + of(order);
    };
  }

  private static String joined(List<Condition> parts, String word) {
    return parts.stream().map(PlanText::of).collect(Collectors.joining(word, "(", ")"));
  }

  private static String word(Comparison comparison) {
    return " " + comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " ";
  }

  private static String ofAll(List<? extends @Nullable Object> values) {
    return values.stream().map(PlanText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case byte[] bytes -> "bytes " + Base64.getEncoder().encodeToString(bytes);
      case Object[] values -> Arrays.toString(values);
      default -> value.toString();
    };
  }
}
