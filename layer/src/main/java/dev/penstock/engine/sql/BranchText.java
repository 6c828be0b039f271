package dev.penstock.engine.sql;

import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Join;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Spread;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the pieces of one branch's select. Its tables are t0, t1, … counted through the whole
 * statement, its columns c0, c1, …, the branch itself b0, b1, …; o0, o1, … are the places of its
 * row and the rows above.
 */
public final class BranchText {
  private final Dialect dialect;
  private final Plan plan;
  private final Branch branch;
  private final int firstTable;
  private final int depth;

  BranchText(Dialect dialect, Plan plan, Branch branch, int firstTable) {
    this.dialect = dialect;
    this.plan = plan;
    this.branch = branch;
    this.firstTable = firstTable;
    this.depth = plan.depth(branch);
  }

  Branch branch() {
    return branch;
  }

  /** The branches above this one. */
  int depth() {
    return depth;
  }

  /** Rows per row of the parent, the one behind the page included. */
  int fetched() {
    return branch.fetched();
  }

  /** The select list: `t0."id" as c0, …`. */
  String columns() {
    return columns("c");
  }

  /** The same with other names: `t0."id" as NAME0, …`. */
  String columns(String name) {
    return IntStream.range(0, branch.cells().size())
        .mapToObj(place ->
            dialect.held(cell(place), branch.cells().get(place).field().column().type())
                + " as "
                + name
                + place)
        .collect(Collectors.joining(", "));
  }

  /** One column by its place, as the tables of this branch have it. */
  String cell(int place) {
    var cell = branch.cells().get(place);
    return column(cell.table(), cell.field().column().name());
  }

  /** The table, the link table that leads to it, and its joins. */
  String from() {
    return own() + linkTable() + joins();
  }

  private String linkTable() {
    return branch.link().orElse(null) instanceof Branch.Link.Linked linked
        ? LinkTableText.joined(dialect, linked, linkAlias(), this::ownColumn)
        : "";
  }

  private String linkAlias() {
    return "l" + firstTable;
  }

  private String ownColumn(String field) {
    return column(0, name(branch.model(), field));
  }

  private String own() {
    return table(dialect, branch.model().table()) + " as " + alias(0);
  }

  private String joins() {
    var text = new StringBuilder();
    for (var join : branch.joins()) {
      var from = join.from() == 0 ? branch.model() : branch.joins().get(join.from() - 1).target();
      text.append(" left join ").append(table(dialect, join.target().table()));
      text.append(" as ").append(alias(join.number())).append(" on ");
      text.append(equalities(join, from, alias(join.number())));
      if (join.relation().repeats()) {
        text.append(" and ").append(isFirst(join, from));
      }
    }
    return text.toString();
  }

  private String equalities(Join join, Model from, String target) {
    return join.relation().on().stream()
        .map(pair ->
            column(target, name(join.target(), pair.targetField()))
                + " = "
                + column(join.from(), name(from, pair.field())))
        .collect(Collectors.joining(" and "));
  }

  /** That no row with a lower key would be joined, too. */
  private String isFirst(Join join, Model from) {
    var other = "f" + (firstTable + join.number());
    return "not exists (select 1 from "
        + table(dialect, join.target().table())
        + " as "
        + other
        + " where "
        + equalities(join, from, other)
        + " and "
        + keyOf(join.target(), other)
        + " < "
        + keyOf(join.target(), alias(join.number()))
        + ")";
  }

  private String keyOf(Model model, String table) {
    return model.keyFields().stream()
        .map(field -> column(table, field.column().name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The same, ready to be joined. */
  String joined() {
    var alone = branch.joins().isEmpty() && linkTable().isEmpty();
    return alone ? from() : "(" + from() + ")";
  }

  /** The rows of the root: ` from … where … order by … limit …`. */
  void rootRows(Sql sql) {
    if (!cutFirst()) {
      sql.add(" from ").add(from());
      where(sql, " where ");
      page(sql);
      return;
    }
    sql.add(" from (select ").add(ownColumns()).add(" from ").add(own());
    where(sql, " where ");
    page(sql);
    sql.add(") as ").add(alias(0)).add(joins());
  }

  /** Whether the root's page is cut before its rows are joined, which forgets their order. */
  boolean cutFirst() {
    return dialect.cutsBeforeJoining()
        && !branch.joins().isEmpty()
        && branch.page() instanceof Page.Connection;
  }

  /** The columns of the branch's own table that are read or joined by. */
  private String ownColumns() {
    var read =
        branch.cells().stream()
            .filter(cell -> cell.table() == 0)
            .map(cell -> cell.field().column().name());
    var joined =
        branch.joins().stream()
            .filter(join -> join.from() == 0)
            .flatMap(join -> join.relation().on().stream())
            .map(pair -> name(branch.model(), pair.field()));
    return Stream.concat(read, joined)
        .distinct()
        .map(name -> column(0, name))
        .collect(Collectors.joining(", "));
  }

  /** The order and the limit. */
  void page(Sql sql) {
    if (!branch.order().isEmpty()) {
      sql.add(" order by ").add(order());
    }
    sql.add(" limit ").rows(fetched());
  }

  /** The columns of the key, named NAME0, NAME1, …; none where there is one row at most. */
  List<String> keys(String name) {
    return branch.page() instanceof Page.Single
        ? List.of()
        : branch.model().keyFields().stream()
            .map(field -> name + branch.place(new Cell(0, field)))
            .toList();
  }

  /** The order of the rows, from the tables. */
  String order() {
    return branch.order().stream()
        .map(step ->
            dialect.order(
                column(0, step.field().column().name()),
                step.field().column().nullable(),
                step.descending()))
        .collect(Collectors.joining(", "));
  }

  /** The order of the rows, from a select that has the columns as NAME0, NAME1, …. */
  String order(String name) {
    return branch.order().stream()
        .map(step ->
            dialect.order(
                name + branch.place(new Cell(0, step.field())),
                step.field().column().nullable(),
                step.descending()))
        .collect(Collectors.joining(", "));
  }

  /** The branch's own condition, and nothing when every row will do. */
  void where(Sql sql, String word) {
    if (!branch.where().equals(Condition.always())) {
      sql.add(word);
      if (Spread.of(branch)) {
        dialect.planForValues(sql);
      }
      new ConditionText(dialect, sql, alias(0)).write(branch.where());
    }
  }

  /** How the rows hang on those of the branch above, which is named p. */
  String link() {
    return link("p.c");
  }

  /** The same where the branch above has its columns as NAME0, NAME1, …. */
  String link(String name) {
    return switch (branch.link().orElseThrow()) {
      case Branch.Link.Direct direct ->
          direct.pairs().stream()
              .map(pair ->
                  column(0, pair.field().column().name()) + " = " + name + above(pair.above()))
              .collect(Collectors.joining(" and "));
      case Branch.Link.Linked linked ->
          IntStream.range(0, linked.columns().size())
              .mapToObj(i ->
                  column(linkAlias(), linked.columns().get(i))
                      + " = "
                      + name
                      + above(linked.above().get(i)))
              .collect(Collectors.joining(" and "));
    };
  }

  /** The places of the rows above, as the branch above has them: `p.o0, p.o1`. */
  String above() {
    return IntStream.range(0, depth)
        .mapToObj(level -> "p.o" + level)
        .collect(Collectors.joining(", "));
  }

  /** The name of this branch's own place. */
  String place() {
    return "o" + depth;
  }

  /** The branch above, under the name p. */
  String parent() {
    return "b" + branch.link().orElseThrow().parent() + " p";
  }

  /**
   * Leaves out the row that was read only to know that there is one more, if the branch above has
   * it.
   */
  void withinPage(Sql sql, String word) {
    var above = plan.branches().get(branch.link().orElseThrow().parent());
    if (above.looksAhead()) {
      sql.add(word).add("p.o" + (depth - 1) + " <= ").rows(above.limit());
    }
  }

  private int above(Cell cell) {
    return plan.branches().get(branch.link().orElseThrow().parent()).place(cell);
  }

  static String table(Dialect dialect, Table table) {
    return table.schema().isEmpty()
        ? dialect.quote(table.name())
        : dialect.quote(table.schema()) + "." + dialect.quote(table.name());
  }

  private String alias(int table) {
    return "t" + (firstTable + table);
  }

  private String column(int table, String name) {
    return column(alias(table), name);
  }

  private String column(String alias, String name) {
    return alias + "." + dialect.quote(name);
  }

  private static String name(Model model, String field) {
    return model.field(field).orElseThrow().column().name();
  }
}
