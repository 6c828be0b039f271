package dev.penstock.schema;

import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Storage;
import java.util.List;

/**
 * How the database declares a column: what the generated file says after a column's name.
 *
 * @param <T> the Java type of its values
 */
public final class Declaration<T> {
  private final FieldType type;
  private final ColumnType columnType;
  private final boolean nullable;
  private final Generation generation;
  private final String description;

  private Declaration(
      FieldType type,
      ColumnType columnType,
      boolean nullable,
      Generation generation,
      String description) {
    this.type = type;
    this.columnType = columnType;
    this.nullable = nullable;
    this.generation = generation;
    this.description = description;
  }

  static <T> Declaration<T> of(String sql, Storage storage) {
    return of(sql, storage, new FieldType.Scalar(Scalars.of(storage)));
  }

  static <T> Declaration<T> of(String sql, Storage storage, FieldType type) {
    return new Declaration<>(type, ColumnType.of(sql, storage), true, Generation.NONE, "");
  }

  /** An array of this; call it once for each dimension. */
  public Declaration<List<T>> array() {
    return new Declaration<>(
        new FieldType.ListOf(type), columnType.array(), nullable, generation, description);
  }

  /** The column's own `=` takes different values for equal. */
  public Declaration<T> inexact() {
    return new Declaration<>(type, columnType.inexact(), nullable, generation, description);
  }

  /** The collation of the column's texts, where their character set is not `utf8mb4`. */
  public Declaration<T> comparedIn(String collation) {
    return new Declaration<>(
        type, columnType.comparedIn(collation), nullable, generation, description);
  }

  /** NOT NULL. */
  public Declaration<T> required() {
    return new Declaration<>(type, columnType, false, generation, description);
  }

  /** The database has a default for it. */
  public Declaration<T> defaulted() {
    return generated(Generation.DEFAULT);
  }

  /** A sequence or AUTO_INCREMENT gives the value when the caller does not. */
  public Declaration<T> identity() {
    return generated(Generation.IDENTITY);
  }

  /** GENERATED ALWAYS AS IDENTITY. */
  public Declaration<T> alwaysIdentity() {
    return generated(Generation.ALWAYS_IDENTITY);
  }

  /** A computed column. */
  public Declaration<T> computed() {
    return generated(Generation.COMPUTED);
  }

  /** The column's comment. */
  public Declaration<T> description(String text) {
    return new Declaration<>(type, columnType, nullable, generation, text);
  }

  FieldType type() {
    return type;
  }

  ColumnType columnType() {
    return columnType;
  }

  String description() {
    return description;
  }

  dev.penstock.definition.Column column(String name, boolean key) {
    return new dev.penstock.definition.Column(name, columnType, nullable && !key, generation);
  }

  private Declaration<T> generated(Generation by) {
    return new Declaration<>(type, columnType, nullable, by, description);
  }
}
