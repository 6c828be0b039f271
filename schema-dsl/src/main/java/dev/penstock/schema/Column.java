package dev.penstock.schema;

/**
 * A typed reference to a column of the database.
 *
 * @param <T> the Java type of its values
 */
public final class Column<T> {
  private final Model model;
  private final String name;
  private final String column;
  private final Declaration<T> declaration;

  Column(Model model, String name, String column, Declaration<T> declaration) {
    this.model = model;
    this.name = name;
    this.column = column;
    this.declaration = declaration;
  }

  Model model() {
    return model;
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
  public String toString() {
    return model + "." + name;
  }
}
