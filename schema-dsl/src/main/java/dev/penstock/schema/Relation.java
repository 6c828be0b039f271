package dev.penstock.schema;

/**
 * A typed reference to a relation between two models.
 *
 * @param <M> the model that is reached
 */
@SuppressWarnings("UnusedTypeParameter") // it is there for the compiler of the user's file
public final class Relation<M extends Model> {
  private final Model model;
  private final dev.penstock.definition.Relation relation;

  Relation(Model model, dev.penstock.definition.Relation relation) {
    this.model = model;
    this.relation = relation;
  }

  Model model() {
    return model;
  }

  String name() {
    return relation.name();
  }

  dev.penstock.definition.Relation relation() {
    return relation;
  }

  @Override
  public String toString() {
    return model + "." + name();
  }
}
