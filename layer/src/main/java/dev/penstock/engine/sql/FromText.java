package dev.penstock.engine.sql;

import dev.penstock.definition.Relation;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Join;
import java.util.stream.Collectors;

/** Writes what a branch reads from: its table, the link table that leads to it, and its joins. */
final class FromText {
  private final Dialect dialect;
  private final Branch branch;
  private final int firstTable;

  /**
   * @param firstTable the number of the branch's own table in the statement; those of its joins
   *     follow
   */
  FromText(Dialect dialect, Branch branch, int firstTable) {
    this.dialect = dialect;
    this.branch = branch;
    this.firstTable = firstTable;
  }

  /** The name of a table in the statement, by its number there. */
  static String aliasOf(int number) {
    return "t" + number;
  }

  /** The table of the branch. */
  AliasedTable own() {
    return table(0);
  }

  /** A table of the branch, by its number here: its own is 0. */
  AliasedTable table(int number) {
    var model = number == 0 ? branch.model() : branch.joins().get(number - 1).target();
    return new AliasedTable(dialect, model, aliasOf(firstTable + number));
  }

  /** A column of the link table. */
  String linkColumn(String name) {
    return linkAlias() + "." + dialect.quote(name);
  }

  private String linkAlias() {
    return "l" + firstTable;
  }

  /** All tables. */
  void write(Sql sql) {
    sql.add(own().named()).add(linkTable());
    joins(sql);
  }

  /** The same, ready to be joined. */
  void joined(Sql sql) {
    var several = !branch.joins().isEmpty() || !linkTable().isEmpty();
    sql.add(several ? "(" : "");
    write(sql);
    sql.add(several ? ")" : "");
  }

  private String linkTable() {
    return branch.link().orElse(null) instanceof Branch.Link.Linked linked
        ? LinkTableText.joined(dialect, linked, linkAlias(), own()::field)
        : "";
  }

  /** What follows the branch's own table. */
  void joins(Sql sql) {
    for (var join : branch.joins()) {
      var from = table(join.from());
      var target = table(join.number());
      sql.add(" left join ").add(target.named()).add(" on ");
      sql.add(equalities(join.relation(), from, target));
      if (join.relation().repeats()) {
        isFirst(sql.add(" and "), join, from, target);
      }
      seen(sql, join, target);
    }
  }

  private void seen(Sql sql, Join join, AliasedTable target) {
    if (!join.where().equals(Condition.always())) {
      sql.add(" and ");
      var condition = new ConditionText(dialect, sql, target.alias());
      (join.isByKey() ? condition.ofFound() : condition).write(withinJoin(join.where()));
    }
  }

  /** The same where no database takes an `exists` for a join: within a `case`. */
  private Condition withinJoin(Condition seen) {
    return seen.asksOthers() && !dialect.asksInOuterJoins()
        ? new Condition.Guarded(seen, Condition.always())
        : seen;
  }

  private static String equalities(Relation relation, AliasedTable from, AliasedTable target) {
    return relation.on().stream()
        .map(pair -> target.field(pair.targetField()) + " = " + from.field(pair.field()))
        .collect(Collectors.joining(" and "));
  }

  /**
   * That no row with a lower key would be joined, too. Only rows that are seen count: otherwise a
   * null would tell that there is one which is not.
   */
  private void isFirst(Sql sql, Join join, AliasedTable from, AliasedTable target) {
    var other = new AliasedTable(dialect, target.model(), "f" + (firstTable + join.number()));
    sql.add("not exists (select 1 from ").add(other.named()).add(" where ");
    sql.add(equalities(join.relation(), from, other));
    sql.add(" and ").add(other.key()).add(" < ").add(target.key());
    seen(sql, join, other);
    sql.add(")");
  }
}
