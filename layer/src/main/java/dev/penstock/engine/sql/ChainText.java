package dev.penstock.engine.sql;

import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Writes branches that hang one on the other as one ordered join. The columns of the rows above are
 * repeated, which costs less than rows of their own.
 */
final class ChainText {
  private final Dialect dialect;
  private final Sql sql;
  private final List<BranchText> branches;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  ChainText(Dialect dialect, Sql sql, List<BranchText> branches) {
    this.dialect = dialect;
    this.sql = sql;
    this.branches = branches;
  }

  Reading write() {
    var pages = dialect.chainedPages();
    List<List<Integer>> columns = new ArrayList<>();
    List<List<Integer>> keys = new ArrayList<>();
    for (var text : branches) {
      columns.add(outputs(text.branch(), pages));
    }
    for (var text : branches) {
      keys.add(keys(text.branch(), pages));
    }
    sql.add("select ").add(String.join(", ", numbers.keySet()));
    pages.write(sql, branches);
    var order =
        branches.stream()
            .filter(text -> !text.branch().order().isEmpty())
            .map(text -> text.order(pages.name(text.branch().number())))
            .toList();
    sql.add(" order by ").add(String.join(", ", order));
    return new Reading(
        sql.statement(),
        OptionalInt.of("select".length()),
        new Reading.Nesting.Chain(keys),
        columns);
  }

  private List<Integer> outputs(Branch branch, ChainedPages pages) {
    return IntStream.range(0, branch.outputs())
        .mapToObj(place -> {
          var type = branch.cells().get(place).type();
          return number(dialect.shown(pages.name(branch.number()) + place, type));
        })
        .toList();
  }

  /** Of the last branch every row is another one; its key only tells whether there is one. */
  private List<Integer> keys(Branch branch, ChainedPages pages) {
    if (branch.page() instanceof Page.Single) {
      return List.of();
    }
    var fields = branch.model().keyFields();
    var wanted = branch.number() == branches.size() - 1 ? fields.subList(0, 1) : fields;
    return wanted.stream()
        .map(field -> {
          var name = pages.name(branch.number()) + branch.place(new Cell.Column(0, field));
          return number(dialect.shown(name, field.column().type()));
        })
        .toList();
  }

  /** The number of a column of the result, selected once. */
  private int number(String expression) {
    numbers.putIfAbsent(expression, numbers.size() + 1);
    return numbers.getOrDefault(expression, 0);
  }
}
