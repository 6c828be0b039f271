package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Keyed;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Sought;
import dev.penstock.engine.plan.Spread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the pieces of one branch's select. Its tables are t0, t1, … counted through the whole
 * statement, its columns c0, c1, …, the branch itself b0, b1, …; o0, o1, … are the places of its
 * row and the rows above.
 */
public final class BranchText {
  private final Dialect dialect;
  private final Branch branch;
  private final int depth;
  private final FromText from;
  private final CellText cells;
  private final OrderText order;
  private final LinkText link;
  private final Optional<SoughtText> sought;
  private final Optional<UnionText> union;

  BranchText(Dialect dialect, Plan plan, Branch branch, int firstTable) {
    this.dialect = dialect;
    this.branch = branch;
    this.depth = plan.depth(branch);
    this.from = new FromText(dialect, branch, firstTable);
    this.cells = new CellText(dialect, from);
    this.order = new OrderText(dialect, branch, from, cells);
    this.link = new LinkText(dialect, plan, branch, from);
    var seeking = dialect.seeking();
    this.sought =
        seeking instanceof ArraySeeking byArray
            ? sought(dialect, byArray, branch)
            : Optional.empty();
    this.union =
        seeking instanceof UnionSeeking byUnion
            ? UnionText.of(dialect, byUnion, branch)
            : Optional.empty();
  }

  private static Optional<SoughtText> sought(Dialect dialect, ArraySeeking seeking, Branch branch) {
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

  /** One cell by its place, as the tables of this branch have it. */
  void cell(Sql sql, int place, CellText.Selecting selecting) {
    cells.write(sql, branch.cells().get(place), selecting);
  }

  /** The table, the link table that leads to it, and its joins. */
  void from(Sql sql) {
    from.write(sql);
  }

  /** The same, ready to be joined. */
  void joined(Sql sql) {
    from.joined(sql);
  }

  /** The root's page as a select whose columns are named NAME0, NAME1, …. */
  void root(Sql sql, String name) {
    root(sql, name, "");
  }

  /**
   * The same below which rows are joined one by one: where the database saw that the page is in
   * order, it would sort what is joined to each row by itself.
   */
  void rootOfChain(Sql sql, String name) {
    root(sql, name, SoughtText.NO_ORDER);
  }

  private void root(Sql sql, String name, String before) {
    if (isUnion()) {
      union(sql, name);
      sql.add(" order by ").add(order(name)).add(" limit ").rows(fetched());
    } else {
      columns(sql.add("select").add(hint()).add(" "), name);
      rootRows(sql, before);
    }
  }

  /** Whether the root's page comes from a {@linkplain #union union} of pages. */
  boolean isUnion() {
    return union.filter(UnionText::isSeveral).isPresent();
  }

  /** The pages that the root's comes from, with columns named NAME0, NAME1, …. */
  void union(Sql sql, String name) {
    var before = "(select";
    for (var where : union.orElseThrow().pages()) {
      columns(sql.add(before).add(hint()).add(" "), name);
      from(sql.add(" from "));
      new ConditionText(dialect, sql.add(" where "), alias()).writeListed(branch.model(), where);
      page(sql);
      sql.add(")");
      before = " union all (select";
    }
  }

  /** What stands behind the word `select` of a page. */
  String hint() {
    return union.map(page -> page.hint(alias())).orElse("");
  }

  /** The rows of the root: ` from … where … order by … limit …`. */
  void rootRows(Sql sql) {
    rootRows(sql, "");
  }

  private void rootRows(Sql sql, String before) {
    if (!cutFirst()) {
      from(sql.add(" from "));
      where(sql, " where ");
      page(sql);
      return;
    }
    sql.add(" from (select ").add(ownColumns()).add(" from ");
    if (sought.filter(SoughtText::isSeveral).isPresent()) {
      pages(sql, sought.get(), before);
    } else {
      where(sql.add(own()), " where ");
      page(sql);
    }
    joins(sql.add(") as ").add(alias()));
  }

  /** Whether a key of the table leads to the row; that of a view is only said to be one. */
  boolean isFoundByKey() {
    return branch.page() instanceof Page.Single
        && branch.joins().isEmpty()
        && !branch.model().readOnly()
        && keyed().isPresent();
  }

  private Optional<Keyed> keyed() {
    return Keyed.in(branch.model(), branch.where());
  }

  /**
   * Whether nothing is asked of a {@linkplain #isFoundByKey row found by its key} but what is
   * stored in it: no expression of a user's and no condition that looks at other rows.
   */
  boolean takesStoredValues() {
    return branch.cells().stream().allMatch(Cell::isStored)
        && keyed().filter(key -> key.parts().stream().allMatch(key::finds)).isPresent();
  }

  /**
   * The one row: ` from … where …`. To limit what is one row costs MySQL a tenth of its work. On
   * PostgreSQL rows of tables that inherit from this one may share its key ("Caveats" of
   * https://www.postgresql.org/docs/current/ddl-inherit.html); who reads takes the first.
   */
  void foundRow(Sql sql) {
    from(sql.add(" from "));
    where(sql, " where ");
  }

  /**
   * The page of each value, and of those the rows that come first.
   *
   * @param before what their order begins with
   */
  private void pages(Sql sql, SoughtText each, String before) {
    each.each(sql);
    where(sql.add("select ").add(ownColumns()).add(" from ").add(own()), " where ");
    page(sql);
    order(sql.add(") as ").add(alias()).add(each.once()).add(" order by " + before));
    sql.add(" limit ").rows(fetched());
  }

  /** Whether the root's page is cut before its rows are joined, which forgets their order. */
  boolean cutFirst() {
    return sought.filter(SoughtText::isSeveral).isPresent()
        || (dialect.cutsBeforeJoining()
            && !branch.joins().isEmpty()
            && branch.page() instanceof Page.Connection);
  }

  /** The rows of a root that were found by keys, which `keys` writes in place of the table. */
  void keyedRows(Sql sql, KeysText keys) {
    columns(sql.add("select "));
    sql.add(", ").add(cells.keyNumber()).add(" as o0 from (");
    keys.write(sql, ownColumnNames());
    joins(sql.add(") as ").add(alias()));
  }

  private String own() {
    return from.own().named();
  }

  private String alias() {
    return from.own().alias();
  }

  private void joins(Sql sql) {
    from.joins(sql);
  }

  /** The columns of the branch's own table that are read or joined by. */
  private String ownColumns() {
    return ownColumnNames().stream().map(from.own()::column).collect(Collectors.joining(", "));
  }

  private List<String> ownColumnNames() {
    var read =
        branch.cells().stream().filter(cell -> cell.table() == 0).flatMap(BranchText::fields);
    var joined =
        branch.joins().stream()
            .filter(join -> join.from() == 0)
            .flatMap(join -> join.relation().on().stream())
            .map(pair -> branch.model().field(pair.field()).orElseThrow().column().name());
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
      sought.ifPresent(rows -> sql.add(rows.order(alias())).add(", "));
      union.ifPresent(rows -> sql.add(rows.order(alias())).add(", "));
      order(sql.add(order.withinLink()));
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

  /** The order of the rows, from the tables. */
  void order(Sql sql) {
    order.write(sql);
  }

  /** The order of the rows, from a select that has the columns as NAME0, NAME1, …. */
  String order(String name) {
    return order.of(name);
  }

  /** The branch's own condition, and nothing when every row will do. */
  void where(Sql sql, String word) {
    if (sought.isPresent()) {
      sought.get().where(sql, alias());
    } else if (!branch.where().equals(Condition.always())) {
      sql.add(word);
      if (Spread.of(branch)) {
        dialect.planForValues(sql);
      }
      var condition = new ConditionText(dialect, sql, alias());
      if (branch.link().isEmpty()) {
        condition.writeListed(branch.model(), branch.where());
      } else {
        condition.write(branch.model(), branch.where());
      }
    }
  }

  /** How the rows hang on those of the branch above, which is named p. */
  String link() {
    return link("p.c");
  }

  /** The same where the branch above has its columns as NAME0, NAME1, …. */
  String link(String name) {
    return link.condition(name);
  }

  /** The places of the rows above, as the branch above has them: `p.o0, p.o1`. */
  String above() {
    return link.places();
  }

  /** The name of this branch's own place. */
  String place() {
    return "o" + depth;
  }

  /** The branch above, under the name p. */
  String parent() {
    return link.parent();
  }

  /**
   * Leaves out the row that was read only to know that there is one more, if the branch above has
   * it.
   */
  void withinPage(Sql sql, String word) {
    link.withinPage(sql, word);
  }
}
