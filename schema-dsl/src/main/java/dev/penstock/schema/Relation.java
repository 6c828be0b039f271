package dev.penstock.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A typed reference to a relation between two models.
 *
 * @param <M> the model that is reached
 */
public final class Relation<M extends Model> extends Reference<Relation<M>> {
  private final Model model;
  private final dev.penstock.definition.Relation relation;
  private final List<Relation<?>> route;

  Relation(Model model, dev.penstock.definition.Relation relation) {
    this(model, relation, List.of());
  }

  private Relation(
      Model model, dev.penstock.definition.Relation relation, List<Relation<?>> route) {
    this.model = model;
    this.relation = relation;
    this.route = route;
  }

  /**
   * A column of the one row that is reached, or a relation that leads on from there:
   * `SqlSchema.item.order.to(order -> order.customer).to(customer -> customer.account)`.
   */
  public <R extends Reference<R>> R to(Function<M, R> member) {
    return member.apply(target()).from(steps());
  }

  /** Some row that is reached meets a condition. */
  public Condition exists(Function<M, Condition> condition) {
    return Condition.here(new Term.Existing(this, condition.apply(target())));
  }

  Model model() {
    return model;
  }

  /** The model whose rows the way over this relation begins at. */
  Model origin() {
    return route.isEmpty() ? model : route.getFirst().model();
  }

  String name() {
    return relation.name();
  }

  dev.penstock.definition.Relation relation() {
    return relation;
  }

  /** The relations of the whole way, this one last. */
  List<Relation<?>> steps() {
    List<Relation<?>> steps = new ArrayList<>(route);
    steps.add(new Relation<M>(model, relation));
    return List.copyOf(steps);
  }

  @Override
  Relation<M> from(List<Relation<?>> first) {
    List<Relation<?>> whole = new ArrayList<>(first);
    whole.addAll(route);
    return new Relation<>(model, relation, List.copyOf(whole));
  }

  @Override
  public String toString() {
    return text(origin(), steps());
  }

  /** A way as messages show it: `Item.order.customer`. */
  static String text(Model origin, List<Relation<?>> steps) {
    var text = new StringBuilder(origin.toString());
    steps.forEach(step -> text.append('.').append(step.name()));
    return text.toString();
  }

  /** The generated file gives the same model in the type and by its name. */
  @SuppressWarnings("unchecked")
  private M target() {
    return (M) model.other(relation.target());
  }
}
