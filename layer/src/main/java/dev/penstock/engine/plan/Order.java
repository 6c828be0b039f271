package dev.penstock.engine.plan;

import dev.penstock.definition.Field;

/**
 * One step of an order of rows. NULL is lowest on every database.
 *
 * @param value of the table that the rows are of
 */
public record Order(Cell.OfField value, boolean descending) {
  public Field field() {
    return value.field();
  }
}
