package dev.penstock.schema;

import dev.penstock.definition.Relation.Kind;
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
  private final Step step;
  private final List<Relation<?>> route;

  /** A relation of a foreign key. */
  Relation(Model model, dev.penstock.definition.Relation relation) {
    this(model, new Step.OfKey(relation), List.of());
  }

  /** A relation that the database need not know of. */
  Relation(Relationship.Way way) {
    this(way.from(), new Step.Declared(way), List.of());
  }

  private Relation(Model model, Step step, List<Relation<?>> route) {
    this.model = model;
    this.step = step;
    this.route = route;
  }

  /** What makes it a relation. */
  sealed interface Step {
    String name();

    Kind kind();

    /** The name of the model that is reached, in the generated file. */
    String target();

    record OfKey(dev.penstock.definition.Relation relation) implements Step {
      @Override
      public String name() {
        return relation.name();
      }

      @Override
      public Kind kind() {
        return relation.kind();
      }

      @Override
      public String target() {
        return relation.target();
      }
    }

    record Declared(Relationship.Way way) implements Step {
      @Override
      public String name() {
        return way.name();
      }

      @Override
      public Kind kind() {
        return way.kind();
      }

      @Override
      public String target() {
        return way.to().name();
      }
    }
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
    return step.name();
  }

  Step step() {
    return step;
  }

  Kind kind() {
    return step.kind();
  }

  /** The name of the model that is reached, in the generated file. */
  String targetName() {
    return step.target();
  }

  /** As the generated file declares it; for relations of a model's own list, which all have one. */
  dev.penstock.definition.Relation ofKey() {
    if (step instanceof Step.OfKey(var relation)) {
      return relation;
    }
    throw new IllegalStateException("%s has no foreign key".formatted(this));
  }

  /** The relations of the whole way, this one last. */
  List<Relation<?>> steps() {
    List<Relation<?>> steps = new ArrayList<>(route);
    steps.add(new Relation<M>(model, step, List.of()));
    return List.copyOf(steps);
  }

  @Override
  Relation<M> from(List<Relation<?>> first) {
    List<Relation<?>> whole = new ArrayList<>(first);
    whole.addAll(route);
    return new Relation<>(model, step, List.copyOf(whole));
  }

  @Override
  public String toString() {
    return text(origin(), steps());
  }

  /** A way as messages show it: `Item.order.customer`. */
  static String text(Model origin, List<Relation<?>> steps) {
    var text = new StringBuilder(origin.toString());
    steps.forEach(each -> text.append('.').append(each.name()));
    return text.toString();
  }

  /** The generated file gives the same model in the type and by its name, {@link Model} its own. */
  @SuppressWarnings("unchecked")
  M target() {
    return (M)
        switch (step) {
          case Step.OfKey(var relation) -> model.other(relation.target());
          case Step.Declared(var way) -> way.to();
        };
  }
}
