package dev.penstock.schema;

/**
 * A view or materialised view: it becomes a read-only model when {@link Api#key} declares its key.
 */
public abstract class View extends Model {
  protected View() {}
}
