package dev.penstock.engine.plan;

import dev.penstock.definition.Field;

/**
 * One column of one of a branch's tables.
 *
 * @param table 0 for the branch's own table, otherwise the number of a {@link Join}
 */
public record Cell(int table, Field field) {}
