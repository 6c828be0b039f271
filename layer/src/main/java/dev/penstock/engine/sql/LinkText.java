package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Storage;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.plan.Plan;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes how the rows of a branch hang on those of the branch above, which is named p. */
final class LinkText {
  private final Dialect dialect;
  private final Plan plan;
  private final Branch branch;
  private final FromText from;

  LinkText(Dialect dialect, Plan plan, Branch branch, FromText from) {
    this.dialect = dialect;
    this.plan = plan;
    this.branch = branch;
    this.from = from;
  }

  /**
   * The condition.
   *
   * @param name the branch above has its columns as NAME0, NAME1, …
   */
  String condition(String name) {
    return switch (link()) {
      case Branch.Link.Direct direct ->
          direct.pairs().stream()
              .map(pair -> equality(pair.field(), name + above(pair.above())))
              .collect(Collectors.joining(" and "));
      case Branch.Link.Linked linked ->
          IntStream.range(0, linked.columns().size())
              .mapToObj(i ->
                  from.linkColumn(linked.columns().get(i))
                      + " = "
                      + name
                      + above(linked.above().get(i)))
              .collect(Collectors.joining(" and "));
    };
  }

  /** Rows below a key have the very same value; the column's own `=` is for the index. */
  private String equality(Field field, String above) {
    var own = from.own().column(field.column().name());
    var equal = own + " = " + above;
    var type = field.column().type();
    if (!isBelowKeys() || !isText(type)) {
      return equal;
    }
    var exact = new Sql(dialect.values());
    dialect
        .conditions()
        .matches(
            exact,
            new Conditions.Named(own, type),
            Comparison.EQUAL,
            new Conditions.Named(above, type));
    return equal + " and " + exact.statement().text();
  }

  private boolean isBelowKeys() {
    return plan.depth(branch) == 1
        && plan.keys().stream().anyMatch(keys -> keys.purpose() == Plan.Keys.Purpose.PAGES);
  }

  private static boolean isText(ColumnType type) {
    return type.storage() == Storage.PADDED_TEXT
        || (type.storage() == Storage.TEXT && !type.exact());
  }

  /** The branch above, under the name p. */
  String parent() {
    return "b" + link().parent() + " p";
  }

  /** The places of the rows above, as the branch above has them: `p.o0, p.o1`. */
  String places() {
    return IntStream.range(0, plan.depth(branch))
        .mapToObj(level -> "p.o" + level)
        .collect(Collectors.joining(", "));
  }

  /**
   * Leaves out the row that was read only to know that there is one more, if the branch above has
   * it.
   */
  void withinPage(Sql sql, String word) {
    var above = plan.branches().get(link().parent());
    if (above.looksAhead()) {
      sql.add(word).add("p.o" + (plan.depth(branch) - 1) + " <= ").rows(above.limit());
    }
  }

  private int above(Cell cell) {
    return plan.branches().get(link().parent()).place(cell);
  }

  private Branch.Link link() {
    return branch.link().orElseThrow();
  }
}
