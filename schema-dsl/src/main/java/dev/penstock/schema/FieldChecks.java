package dev.penstock.schema;

import dev.penstock.definition.FieldType;
import dev.penstock.definition.InputRule;
import dev.penstock.definition.InputRule.Kind;
import dev.penstock.definition.ScalarType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules for the values of one column; tells those that cannot be. */
final class FieldChecks {
  private static final Set<ScalarType> TEXTS = Set.of(ScalarType.STRING, ScalarType.ID);

  private final Column<?> column;
  private final Problems problems;
  private final Map<Kind, InputRule> rules = new EnumMap<>(Kind.class);

  FieldChecks(Column<?> column, Problems problems) {
    this.column = column;
    this.problems = problems;
  }

  List<InputRule> rules() {
    return List.copyOf(rules.values());
  }

  void add(Site site, List<Check<?>> checks) {
    if (column.model() instanceof View || !declared().writable()) {
      problems.add(site, "No caller gives %s a value. Take its validation out.".formatted(column));
      return;
    }
    for (var check : checks) {
      add(site, check);
    }
    for (var low : List.of(Kind.GT, Kind.GTE)) {
      for (var high : List.of(Kind.LT, Kind.LTE)) {
        compare(site, low, high, low == Kind.GTE && high == Kind.LTE);
      }
    }
    compare(site, Kind.MIN_LENGTH, Kind.MAX_LENGTH, true);
  }

  private void add(Site site, Check<?> check) {
    if (!suits(check.kind())) {
      problems.add(
          site,
          "%s cannot be validated by %s, because it is %s. Take the rule out."
              .formatted(column, check.kind().word(), declared().type().sql()));
      return;
    }
    try {
      if (rules.put(check.kind(), check.rule()) != null) {
        problems.add(
            site,
            "%s is validated by %s twice. Keep one of the two."
                .formatted(column, check.kind().word()));
      }
    } catch (IllegalArgumentException e) {
      problems.add(
          site,
          "%s cannot be validated by %s: %s. Give another operand."
              .formatted(column, check.kind().word(), e.getMessage()));
    }
  }

  private dev.penstock.definition.Column declared() {
    return column.declaration().column(column.column(), false);
  }

  /** The compiler has looked at the Java type, which more kinds of columns share. */
  private boolean suits(Kind kind) {
    return column.declaration().type() instanceof FieldType.Scalar(var type)
        && TEXTS.contains(type) != kind.isForNumbers();
  }

  private void compare(Site site, Kind low, Kind high, boolean mayBeEqual) {
    var least = rules.get(low);
    var most = rules.get(high);
    if (least == null || most == null) {
      return;
    }
    var order = least.number().compareTo(most.number());
    if (order > 0 || (order == 0 && !mayBeEqual)) {
      problems.add(
          site,
          "No value of %s is %s %s and %s %s at once. Change one of the two."
              .formatted(column, low.word(), least.operand(), high.word(), most.operand()));
    }
  }
}
