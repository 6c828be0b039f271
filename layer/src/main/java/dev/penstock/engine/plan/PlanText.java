package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans as text: readable, stable, and the same only for the same plan. */
final class PlanText {
  private PlanText() {}

  static String of(Plan plan) {
    var branches =
        plan.branches().stream()
            .map(branch -> of(branch, "  ".repeat(plan.depth(branch))))
            .collect(Collectors.joining());
    var crossings =
        IntStream.range(0, plan.crossings().size())
            .mapToObj(number -> of(number, plan.crossings().get(number)))
            .collect(Collectors.joining());
    return branches + crossings;
  }

  private static String of(int number, Crossing crossing) {
    var keys = crossing.keys().stream().map(Field::name).collect(Collectors.joining(", "));
    return "crossing %d to %s by %s\n%s"
        .formatted(
            number,
            crossing.database().isEmpty() ? "the first database" : crossing.database(),
            keys,
            of(crossing.plan()).indent(2));
  }

  private static String of(Branch branch, String indent) {
    var text = new StringBuilder();
    var rows = branch.looksAhead() ? branch.limit() + " and one more" : "" + branch.limit();
    text.append(
        "%s%d %s: at most %s of %s\n"
            .formatted(indent, branch.number(), branch.name(), rows, branch.model().name()));
    branch.link().ifPresent(link -> line(text, indent, "below", of(link)));
    for (var join : branch.joins()) {
      line(text, indent, "join", of(join));
    }
    line(text, indent, "where", of(branch.where()));
    if (!branch.page().check().equals(Check.NONE)) {
      line(text, indent, "check", of(branch.page().check(), branch.cells()));
    }
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
    return switch (link) {
      case Branch.Link.Direct(var parent, var pairs) ->
          pairs.stream()
              .map(pair -> "%s = %d:%s".formatted(pair.field().name(), parent, of(pair.above())))
              .collect(Collectors.joining(" and "));
      case Branch.Link.Linked(var parent, var above, var columns, var table, var repeated) -> {
        var pairs =
            IntStream.range(0, columns.size())
                .mapToObj(i -> "%s = %d:%s".formatted(columns.get(i), parent, of(above.get(i))))
                .collect(Collectors.joining(" and "));
        yield "%s through %s%s"
            .formatted(pairs, repeated ? "distinct rows of " : "", table.table().name());
      }
    };
  }

  private static String of(Join join) {
    var followed = "%d = %d.%s".formatted(join.number(), join.from(), join.relation().name());
    return join.where().equals(Condition.always())
        ? followed
        : followed + " where " + of(join.where());
  }

  private static String of(Cell cell) {
    var name =
        switch (cell) {
          case Cell.Column(_, var field) -> field.name();
          case Cell.Computed(_, var field, var condition) ->
              "%s (%s)".formatted(field.name(), of(condition));
          case Cell.Truth(_, var condition) -> "(" + of(condition) + ")";
          case Cell.KeyNumber _ -> "number of the key";
        };
    return cell.table() == 0 ? name : cell.table() + "." + name;
  }

  static String of(List<Order> order) {
    return order.stream()
        .map(step -> step.field().name() + (step.descending() ? " descending" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String of(Check check, List<Cell> cells) {
    return switch (check) {
      case Check.All(var parts) -> of(parts, cells, " and ");
      case Check.Any(var parts) -> of(parts, cells, " or ");
      case Check.OneOf(var cell, var values) -> {
        var words = new Words();
        new ConditionWords(words).oneOf(of(cells.get(cell)), values);
        yield words.text().present().toString();
      }
    };
  }

  private static String of(List<Check> parts, List<Cell> cells, String between) {
    return parts.stream()
        .map(part -> of(part, cells))
        .collect(Collectors.joining(between, "(", ")"));
  }

  private static String of(Condition condition) {
    var words = new Words();
    new ConditionWords(words).write(condition);
    return words.text().present().toString();
  }
}
