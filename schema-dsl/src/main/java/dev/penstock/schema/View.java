package dev.penstock.schema;

/**
 * A view, a materialised view or a table without a primary key: it becomes a read-only model when
 * {@link Api#key} declares its key.
 */
public abstract class View extends Model {
  protected View() {}
}
