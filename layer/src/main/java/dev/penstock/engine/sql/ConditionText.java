package dev.penstock.engine.sql;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.engine.plan.Comparison;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Keyed;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Writes conditions on the columns of one table alias. */
public final class ConditionText {
  private final Dialect dialect;
  private final Conditions conditions;
  private final Sql sql;
  private final List<String> aliases;
  private final Rows rows;

  /**
   * Columns are qualified with the alias as it is; give a quoted table name where there is no
   * alias.
   */
  public ConditionText(Dialect dialect, Sql sql, String alias) {
    this(dialect, sql, List.of(alias), Rows.WANTED);
  }

  /**
   * @param aliases the alias of the row that the condition is about, and of those that were reached
   *     from it
   */
  ConditionText(Dialect dialect, Sql sql, List<String> aliases, Rows rows) {
    this.dialect = dialect;
    this.conditions = dialect.conditions();
    this.sql = sql;
    this.aliases = aliases;
    this.rows = rows;
  }

  /** The same for rows that need not be looked for. */
  ConditionText ofFound() {
    return of(Rows.FOUND);
  }

  private ConditionText of(Rows others) {
    return new ConditionText(dialect, sql, aliases, others);
  }

  /** Writes what a page of a list is made of. */
  void writeListed(Model model, Condition where) {
    if (Keyed.in(model, where).isEmpty()) {
      of(Rows.LISTED).write(where);
    } else {
      write(model, where);
    }
  }

  /** Writes what rows of a model are wanted by. */
  void write(Model model, Condition where) {
    var keyed = Keyed.in(model, where);
    if (keyed.isEmpty() || keyed.get().parts().size() == 1) {
      write(where);
      return;
    }
    var key = keyed.get();
    joined(key.parts(), " and ", "true", part -> (key.finds(part) ? this : ofFound()).write(part));
  }

  /** Writes a condition that can stand beside others in a conjunction. */
  public void write(Condition condition) {
    switch (condition) {
      case Condition.And(var parts) -> joined(parts, " and ", "true", this::write);
      case Condition.Or(var parts) -> joined(parts, " or ", "false", this::write);
      case Condition.Not(var part) -> {
        sql.add("not (");
        ofFound().write(part);
        sql.add(")");
      }
      case Condition.IsNull(var field) -> sql.add(column(field)).add(" is null");
      case Condition.Equal(var field, var value) ->
          conditions.equal(sql, named(field), List.of(value), rows);
      case Condition.In(var field, var values) -> conditions.equal(sql, named(field), values, rows);
      case Condition.Compare(var field, var comparison, var value) ->
          conditions.compare(sql, named(field), comparison, value);
      case Condition.Between between -> between(between);
      case Condition.Contains(var field, var text) -> conditions.contains(sql, named(field), text);
      case Condition.BeginsWith(var field, var text) ->
          conditions.beginsWith(sql, named(field), text);
      case Condition.HasElement(var field, var element) ->
          conditions.hasElement(sql, named(field), element);
      case Condition.JsonContains(var field, var json) ->
          conditions.jsonContains(sql, named(field), json);
      case Condition.Size(var field, var comparison, var size) ->
          sql.add(conditions.size(named(field))).add(Symbols.of(comparison)).number(size);
      case Condition.Related related -> related(related);
      case Condition.Matches(var row, var field, var comparison, var otherRow, var other) ->
          conditions.matches(sql, named(row, field), comparison, named(otherRow, other));
      case Condition.Guarded(var rule, var part) -> {
        ofFound().write(rule, "case when ");
        ofFound().write(part, " then ");
        sql.add(" end");
      }
      case Condition.IsTrue(var part) -> {
        write(part, "((");
        sql.add(") is true)");
      }
      case Condition.After after -> new AfterText(conditions, sql, this::named).write(after);
    }
  }

  private void write(Condition condition, String before) {
    sql.add(before);
    write(condition);
  }

  private void related(Condition.Related related) {
    var number = aliases.size();
    var alias = "x" + number;
    new RelatedText(dialect, related, aliases.get(related.from()), number).begin(sql);
    if (!related.where().equals(Condition.always())) {
      sql.add(" and ");
      var within = Stream.concat(aliases.stream(), Stream.of(alias)).toList();
      new ConditionText(dialect, sql, within, Rows.WANTED).write(related.where());
    }
    sql.add(")");
  }

  private Conditions.Named named(Field field) {
    return new Conditions.Named(column(field), field.column().type());
  }

  private Conditions.Named named(int row, Field field) {
    return new Conditions.Named(column(aliases.get(row), field), field.column().type());
  }

  private void between(Condition.Between between) {
    var low = Comparison.GREATER_OR_EQUAL;
    var high = Comparison.LESS_OR_EQUAL;
    write(
        new Condition.And(
            List.of(
                new Condition.Compare(between.field(), low, between.low()),
                new Condition.Compare(between.field(), high, between.high()))));
  }

  private void joined(List<Condition> parts, String word, String none, Consumer<Condition> write) {
    if (parts.isEmpty()) {
      sql.add(none);
      return;
    }
    var before = "(";
    for (var part : parts) {
      sql.add(before);
      write.accept(part);
      before = word;
    }
    sql.add(")");
  }

  private String column(Field field) {
    return column(aliases.getLast(), field);
  }

  private String column(String alias, Field field) {
    return Columns.value(dialect, alias, field.column());
  }
}
