package dev.penstock.schema;

import dev.penstock.definition.RowCondition.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A typed reference to a column of the database, and the conditions that rules put on its value.
 *
 * @param <T> the Java type of its values
 */
public final class Column<T> extends Reference<Column<T>> {
  private final Model model;
  private final String name;
  private final String column;
  private final Declaration<T> declaration;
  private final List<Relation<?>> route;

  Column(Model model, String name, String column, Declaration<T> declaration) {
    this(model, name, column, declaration, List.of());
  }

  private Column(
      Model model,
      String name,
      String column,
      Declaration<T> declaration,
      List<Relation<?>> route) {
    this.model = model;
    this.name = name;
    this.column = column;
    this.declaration = declaration;
    this.route = route;
  }

  /** The value equals this one. */
  public Condition eq(T value) {
    return compared(Comparison.EQ, new Value.Given(value));
  }

  public Condition eq(Claim claim) {
    return compared(Comparison.EQ, new Value.Claimed(claim));
  }

  public Condition eq(Column<T> other) {
    return compared(Comparison.EQ, new Value.Held(other));
  }

  /** There is a value and it is another one. */
  public Condition ne(T value) {
    return compared(Comparison.NE, new Value.Given(value));
  }

  public Condition ne(Claim claim) {
    return compared(Comparison.NE, new Value.Claimed(claim));
  }

  public Condition ne(Column<T> other) {
    return compared(Comparison.NE, new Value.Held(other));
  }

  /** The value is less than this one. */
  public Condition lt(T value) {
    return compared(Comparison.LT, new Value.Given(value));
  }

  public Condition lt(Claim claim) {
    return compared(Comparison.LT, new Value.Claimed(claim));
  }

  public Condition lt(Column<T> other) {
    return compared(Comparison.LT, new Value.Held(other));
  }

  /** The value is less than this one or equals it. */
  public Condition le(T value) {
    return compared(Comparison.LE, new Value.Given(value));
  }

  public Condition le(Claim claim) {
    return compared(Comparison.LE, new Value.Claimed(claim));
  }

  public Condition le(Column<T> other) {
    return compared(Comparison.LE, new Value.Held(other));
  }

  /** The value is greater than this one. */
  public Condition gt(T value) {
    return compared(Comparison.GT, new Value.Given(value));
  }

  public Condition gt(Claim claim) {
    return compared(Comparison.GT, new Value.Claimed(claim));
  }

  public Condition gt(Column<T> other) {
    return compared(Comparison.GT, new Value.Held(other));
  }

  /** The value is greater than this one or equals it. */
  public Condition ge(T value) {
    return compared(Comparison.GE, new Value.Given(value));
  }

  public Condition ge(Claim claim) {
    return compared(Comparison.GE, new Value.Claimed(claim));
  }

  public Condition ge(Column<T> other) {
    return compared(Comparison.GE, new Value.Held(other));
  }

  /** The value is one of these. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Condition in(T first, T... more) {
    var values = Stream.concat(Stream.of(first), Stream.of(more));
    return oneOf(values.<Value>map(Value.Given::new).toList());
  }

  /** The value is that of the claim, or an element of it where the claim is a list. */
  public Condition in(Claim claim) {
    return oneOf(List.of(new Value.Claimed(claim)));
  }

  /** There is no value. */
  public Condition isNull() {
    return Condition.here(new Term.Absent(this));
  }

  /** The rules of this column, which stand in place of its model's. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final Authorization authorization(Function<Allow, Access<?>>... rules) {
    return Authorization.here(new Authorization.Scope.OfColumn(this), rules);
  }

  Model model() {
    return model;
  }

  /** The model whose rows the way to this column begins at. */
  Model origin() {
    return route.isEmpty() ? model : route.getFirst().model();
  }

  /** The relations that lead to the column's model, in order. */
  List<Relation<?>> route() {
    return route;
  }

  String name() {
    return name;
  }

  String column() {
    return column;
  }

  Declaration<T> declaration() {
    return declaration;
  }

  @Override
  Column<T> from(List<Relation<?>> first) {
    List<Relation<?>> whole = new ArrayList<>(first);
    whole.addAll(route);
    return new Column<>(model, name, column, declaration, List.copyOf(whole));
  }

  @Override
  public String toString() {
    return Relation.text(origin(), route) + "." + name;
  }

  private Condition compared(Comparison comparison, Value with) {
    return Condition.here(new Term.Compared(this, comparison, with));
  }

  private Condition oneOf(List<Value> values) {
    return Condition.here(new Term.OneOf(this, values));
  }
}
