package dev.penstock.engine.sql;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Join;
import dev.penstock.engine.plan.Order;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Sought;
import dev.penstock.engine.plan.Spread;
import dev.penstock.engine.plan.Together;
import java.util.List;
import java.util.Optional;
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
  private final Optional<SoughtText> sought;

  BranchText(Dialect dialect, Plan plan, Branch branch, int firstTable) {
    this.dialect = dialect;
    this.plan = plan;
    this.branch = branch;
    this.firstTable = firstTable;
    this.depth = plan.depth(branch);
    this.sought = dialect.seeking().flatMap(seeking -> sought(dialect, seeking, branch));
  }

  private static Optional<SoughtText> sought(Dialect dialect, Seeking seeking, Branch branch) {
    return Sought.in(branch)
        .filter(rows -> seeking.suits(rows.field().column().type()))
        .map(rows -> new SoughtText(dialect, seeking, rows));
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
  void columns(Sql sql) {
    columns(sql, "c");
  }

  /** The same with other names: `t0."id" as NAME0, …`. */
  void columns(Sql sql, String name) {
    for (var place = 0; place < branch.cells().size(); place++) {
      sql.add(place == 0 ? "" : ", ");
      cell(sql, place, dialect::held);
      sql.add(" as " + name + place);
    }
  }

  /** What to select of a column. */
  @FunctionalInterface
  interface Selecting {
    String of(String column, ColumnType type);
  }

  /** One cell by its place, as the tables of this branch have it. */
  void cell(Sql sql, int place, Selecting selecting) {
    cell(sql, branch.cells().get(place), selecting);
  }

  private void cell(Sql sql, Cell cell, Selecting selecting) {
    switch (cell) {
      case Cell.Column(var table, var field) ->
          sql.add(selecting.of(value(table, field), field.column().type()));
      case Cell.Computed(var table, var field, var condition) -> {
        sql.add("case when ");
        new ConditionText(dialect, sql, alias(table)).ofFound().write(condition);
        sql.add(" then ").add(selecting.of(value(table, field), field.column().type()));
        sql.add(" end");
      }
      case Cell.KeyNumber _ -> sql.add(selecting.of(keyNumber(), cell.type()));
      case Cell.Truth(var table, var condition) -> {
        sql.add("case when ");
        new ConditionText(dialect, sql, alias(table)).ofFound().write(condition);
        sql.add(" then 1 end");
      }
    }
  }

  /** The table, the link table that leads to it, and its joins. */
  void from(Sql sql) {
    sql.add(own()).add(linkTable());
    joins(sql);
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

  private void joins(Sql sql) {
    for (var join : branch.joins()) {
      var from = join.from() == 0 ? branch.model() : branch.joins().get(join.from() - 1).target();
      sql.add(" left join ").add(table(dialect, join.target().table()));
      sql.add(" as ").add(alias(join.number())).add(" on ");
      sql.add(equalities(join, from, alias(join.number())));
      if (join.relation().repeats()) {
        isFirst(sql.add(" and "), join, from);
      }
      seen(sql, join, alias(join.number()));
    }
  }

  private void seen(Sql sql, Join join, String target) {
    if (!join.where().equals(Condition.always())) {
      sql.add(" and ");
      var condition = new ConditionText(dialect, sql, target);
      (join.isByKey() ? condition.ofFound() : condition).write(withinJoin(join.where()));
    }
  }

  /** The same where no database takes an `exists` for a join: within a `case`. */
  private Condition withinJoin(Condition seen) {
    return seen.asksOthers() && !dialect.asksInOuterJoins()
        ? new Condition.Guarded(seen, Condition.always())
        : seen;
  }

  private String equalities(Join join, Model from, String target) {
    return join.relation().on().stream()
        .map(pair ->
            column(target, name(join.target(), pair.targetField()))
                + " = "
                + column(join.from(), name(from, pair.field())))
        .collect(Collectors.joining(" and "));
  }

  /**
   * That no row with a lower key would be joined, too. Only rows that are seen count: otherwise a
   * null would tell that there is one which is not.
   */
  private void isFirst(Sql sql, Join join, Model from) {
    var other = "f" + (firstTable + join.number());
    sql.add("not exists (select 1 from ").add(table(dialect, join.target().table()));
    sql.add(" as ").add(other).add(" where ").add(equalities(join, from, other));
    sql.add(" and ").add(keyOf(join.target(), other));
    sql.add(" < ").add(keyOf(join.target(), alias(join.number())));
    seen(sql, join, other);
    sql.add(")");
  }

  private String keyOf(Model model, String table) {
    return model.keyFields().stream()
        .map(field -> column(table, field.column().name()))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The same, ready to be joined. */
  void joined(Sql sql) {
    var several = !branch.joins().isEmpty() || !linkTable().isEmpty();
    sql.add(several ? "(" : "");
    from(sql);
    sql.add(several ? ")" : "");
  }

  /** The rows of the root: ` from … where … order by … limit …`. */
  void rootRows(Sql sql) {
    if (!cutFirst()) {
      from(sql.add(" from "));
      where(sql, " where ");
      page(sql);
      return;
    }
    sql.add(" from (select ").add(ownColumns()).add(" from ");
    if (sought.filter(SoughtText::isSeveral).isPresent()) {
      pages(sql, sought.get());
    } else {
      where(sql.add(own()), " where ");
      page(sql);
    }
    joins(sql.add(") as ").add(alias(0)));
  }

  /** The page of each value, and of those the rows that come first. */
  private void pages(Sql sql, SoughtText each) {
    each.each(sql);
    where(sql.add("select ").add(ownColumns()).add(" from ").add(own()), " where ");
    page(sql);
    order(sql.add(") as ").add(alias(0)).add(each.once()).add(" order by "));
    sql.add(" limit ").rows(fetched());
  }

  /** Whether the root's page is cut before its rows are joined, which forgets their order. */
  boolean cutFirst() {
    return sought.filter(SoughtText::isSeveral).isPresent()
        || (dialect.cutsBeforeJoining()
            && !branch.joins().isEmpty()
            && branch.page() instanceof Page.Connection);
  }

  /** The number of the key that the row of a root was found by, see {@link KeysText}. */
  String keyNumber() {
    return column(0, KeysText.NUMBER);
  }

  /** The rows of a root that were found by keys, which `keys` writes in place of the table. */
  void keyedRows(Sql sql, KeysText keys) {
    columns(sql.add("select "));
    sql.add(", ").add(keyNumber()).add(" as o0 from (");
    keys.write(sql, ownColumnNames());
    sql.add(") as ").add(alias(0));
    joins(sql);
  }

  /** The columns of the branch's own table that are read or joined by. */
  private String ownColumns() {
    return ownColumnNames().stream().map(name -> column(0, name)).collect(Collectors.joining(", "));
  }

  private List<String> ownColumnNames() {
    var read =
        branch.cells().stream().filter(cell -> cell.table() == 0).flatMap(BranchText::fields);
    var joined =
        branch.joins().stream()
            .filter(join -> join.from() == 0)
            .flatMap(join -> join.relation().on().stream())
            .map(pair -> name(branch.model(), pair.field()));
    return Stream.concat(read.flatMap(field -> Columns.names(field.column()).stream()), joined)
        .distinct()
        .toList();
  }

  private static Stream<Field> fields(Cell cell) {
    return switch (cell) {
      case Cell.Column(_, var field) -> Stream.of(field);
      case Cell.Computed(_, var field, var condition) ->
          Stream.concat(Stream.of(field), condition.fields());
      case Cell.Truth(_, var condition) -> condition.fields();
      case Cell.KeyNumber _ -> Stream.empty();
    };
  }

  /** The order and the limit. */
  void page(Sql sql) {
    if (!branch.order().isEmpty()) {
      sql.add(" order by ");
      sought.ifPresent(rows -> sql.add(rows.order(alias(0))).add(", "));
      order(sql.add(withinLink()));
    }
    sql.add(" limit ").rows(fetched());
  }

  /** The columns of the key, named NAME0, NAME1, …; none where there is one row at most. */
  List<String> keys(String name) {
    return branch.page() instanceof Page.Single
        ? List.of()
        : branch.model().keyFields().stream()
            .map(field -> name + branch.place(new Cell.Column(0, field)))
            .toList();
  }

  /**
   * What the order of rows below a row begins with where the database would not see that an index
   * of the columns they hang by has them in order.
   */
  String withinLink() {
    if (!dialect.ordersByLink()) {
      return "";
    }
    var direction = branch.order().getFirst().descending() ? " desc, " : ", ";
    return Together.of(branch).stream()
        .map(field -> ownColumn(field) + direction)
        .collect(Collectors.joining());
  }

  /** The order of the rows, from the tables. */
  void order(Sql sql) {
    var before = "";
    for (var step : branch.order()) {
      sql.add(before);
      cell(sql, step.value(), (column, _) -> column);
      sql.add(dialect.direction(isNullable(step), step.descending()));
      before = ", ";
    }
  }

  /** The order of the rows, from a select that has the columns as NAME0, NAME1, …. */
  String order(String name) {
    return branch.order().stream()
        .map(step ->
            name
                + branch.place(step.value())
                + dialect.direction(isNullable(step), step.descending()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isNullable(Order step) {
    return step.value().field().column().nullable();
  }

  /** The branch's own condition, and nothing when every row will do. */
  void where(Sql sql, String word) {
    if (sought.isPresent()) {
      sought.get().where(sql, alias(0));
    } else if (!branch.where().equals(Condition.always())) {
      sql.add(word);
      if (Spread.of(branch)) {
        dialect.planForValues(sql);
      }
      new ConditionText(dialect, sql, alias(0)).write(branch.model(), branch.where());
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
              .map(pair -> equality(pair.field(), name + above(pair.above())))
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

  /** Rows below a key have the very same value; the column's own `=` is for the index. */
  private String equality(Field field, String above) {
    var own = column(0, field.column().name());
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
    return depth == 1
        && plan.keys().stream().anyMatch(keys -> keys.purpose() == Plan.Keys.Purpose.PAGES);
  }

  private static boolean isText(ColumnType type) {
    return type.storage() == Storage.PADDED_TEXT
        || (type.storage() == Storage.TEXT && !type.exact());
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
    return aliasOf(firstTable + table);
  }

  /** The name of a table in the statement, by its number there. */
  static String aliasOf(int number) {
    return "t" + number;
  }

  private String value(int table, Field field) {
    return Columns.value(dialect, alias(table), field.column());
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
