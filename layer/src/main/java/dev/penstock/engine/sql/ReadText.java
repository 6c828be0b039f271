package dev.penstock.engine.sql;

import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes the one statement of a plan: the root page itself, a chain of branches as one join, or a
 * union of all branches. Rows come in the order of the answer, depth first.
 */
public final class ReadText {
  private final Dialect dialect;
  private final Plan plan;
  private final Optional<Derived> source;
  private final Sql sql;
  private final List<BranchText> branches = new ArrayList<>();

  private ReadText(Dialect dialect, Plan plan, Optional<Derived> source) {
    this.dialect = dialect;
    this.plan = plan;
    this.source = source;
    this.sql = new Sql(dialect.values());
    for (var branch : plan.branches()) {
      branches.add(new BranchText(dialect, plan, branch, plan.tablesBefore(branch)));
    }
  }

  /** Any plan that exists can be written. */
  public static Reading write(Dialect dialect, Plan plan) {
    return new ReadText(dialect, plan, Optional.empty()).write();
  }

  /** The same for a plan whose root is of a model that stands for the rows of a statement. */
  public static Reading write(Dialect dialect, Plan plan, Derived source) {
    return new ReadText(dialect, plan, Optional.of(source)).write();
  }

  private Reading write() {
    if (plan.branches().size() == 1) {
      return page();
    }
    return source.isEmpty() && Chains.suit(plan) ? chain() : union(this::root);
  }

  /** The statement of a plan whose root has the rows of some keys. */
  public static KeyedReading writeKeyed(Dialect dialect, Plan plan) {
    var text = new ReadText(dialect, plan, Optional.empty());
    var keys = new KeysText(dialect, plan.root(), plan.keys().orElseThrow());
    return new KeyedReading(text.union(root -> root.keyedRows(text.sql, keys)), keys.span());
  }

  private Reading page() {
    var root = plan.root();
    var text = branches.getFirst();
    source.ifPresent(rows -> {
      rows.write(sql.add("with "), dialect);
      sql.add(" ");
    });
    sql.add("select");
    var found = source.isEmpty() && text.isFoundByKey();
    var select =
        found && text.takesStoredValues() ? OptionalInt.empty() : OptionalInt.of(sql.length());
    if (text.isUnion()) {
      fromUnion(text);
    } else {
      sql.add(text.hint());
      outputs(place -> text.cell(sql, place, dialect.values()::read));
      if (found) {
        text.foundRow(sql);
      } else {
        text.rootRows(sql);
      }
      if (text.cutFirst()) {
        text.order(sql.add(" order by "));
      }
    }
    var columns = IntStream.rangeClosed(1, root.outputs()).boxed().toList();
    return new Reading(sql.statement(), select, new Reading.Nesting.None(), List.of(columns));
  }

  private void fromUnion(BranchText text) {
    var cells = plan.root().cells();
    outputs(place -> sql.add(dialect.shown("d.c" + place, cells.get(place).type())));
    text.union(sql.add(" from ("), "c");
    sql.add(") as d order by ").add(text.order("d.c")).add(" limit ").rows(text.fetched());
  }

  /** ` …, …` */
  private void outputs(IntConsumer output) {
    var before = " ";
    for (var place = 0; place < plan.root().outputs(); place++) {
      sql.add(before);
      output.accept(place);
      before = ", ";
    }
    sql.add(plan.root().outputs() == 0 ? " 1" : "");
  }

  private Reading chain() {
    return new ChainText(dialect, sql, branches).write();
  }

  private Reading union(Consumer<BranchText> root) {
    var slots = new Slots(dialect, plan.branches());
    for (var text : branches) {
      var number = text.branch().number();
      if (number == 0) {
        source.ifPresent(rows -> rows.write(sql.add("with "), dialect));
      }
      sql.add(number == 0 && source.isEmpty() ? "with b0 as (" : ", b" + number + " as (");
      if (number == 0) {
        root.accept(text);
      } else {
        dialect.below(sql, text);
      }
      sql.add(")");
    }
    var select = sql.length() + " select".length();
    var levels = plan.branches().stream().mapToInt(plan::depth).max().orElseThrow();
    for (var text : branches) {
      select(text, levels, slots);
    }
    sql.add(" order by 2");
    IntStream.rangeClosed(3, 2 + 2 * levels).forEach(place -> sql.add(", " + place));
    return new Reading(
        sql.statement(),
        OptionalInt.of(select),
        new Reading.Nesting.Mixed(),
        columns(slots, 3 + 2 * levels, branches.size()));
  }

  private void root(BranchText text) {
    if (plan.root().page() instanceof Page.Single) {
      text.columns(sql.add("select "));
      sql.add(", 1 as o0");
      text.rootRows(sql);
      return;
    }
    // The page is cut before its rows are counted: MySQL would count the whole table first.
    sql.add("select d.*, row_number() over (order by ")
        .add(text.order("d.c"))
        .add(") as o0 from (");
    text.root(sql, "c");
    sql.add(") d");
  }

  private void select(BranchText text, int levels, Slots slots) {
    var branch = text.branch();
    var first = branch.number() == 0;
    var name = "b" + branch.number();
    sql.add(
        first
            ? " select 0 as b, b0.o0"
            : " union all select " + branch.number() + ", " + name + ".o0");
    for (var level = 1; level <= levels; level++) {
      var above = level > text.depth() ? 0 : ancestor(branch, text.depth() - level);
      var place = level > text.depth() ? "0" : name + ".o" + level;
      sql.add(
          ", "
              + above
              + (first ? " as p" + level : "")
              + ", "
              + place
              + (first ? " as o" + level : ""));
    }
    for (var slot = 0; slot < slots.types().size(); slot++) {
      var output = slots.of(branch.number()).indexOf(slot);
      sql.add(", ").add(value(branch, output, name, slots, slot)).add(first ? " as s" + slot : "");
    }
    sql.add(" from ").add(name);
  }

  private String value(Branch branch, int output, String name, Slots slots, int slot) {
    if (output < 0) {
      return branch.number() == 0 ? dialect.empty(slots.types().get(slot)) : "null";
    }
    return dialect.filled(name + ".c" + output, branch.cells().get(output).type());
  }

  /** The number of the branch that lies so many levels above. */
  private int ancestor(Branch branch, int levels) {
    return levels == 0
        ? branch.number()
        : ancestor(plan.branches().get(branch.link().orElseThrow().parent()), levels - 1);
  }

  private static List<List<Integer>> columns(Slots slots, int first, int branches) {
    return IntStream.range(0, branches)
        .mapToObj(branch -> slots.of(branch).stream().map(slot -> slot + first).toList())
        .toList();
  }
}
