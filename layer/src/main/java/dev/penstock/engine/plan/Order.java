package dev.penstock.engine.plan;

import dev.penstock.definition.Field;

/** One step of an order of rows. NULL is lowest on every database. */
public record Order(Field field, boolean descending) {}
