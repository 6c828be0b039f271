package dev.penstock.engine.sql;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A change of one row whose statement answers with the row.
 *
 * @param reading what is wanted of the row; there is none when no row was changed
 * @param look asks for the one truth value whether the table has anything that speaks against such
 *     a statement; missing where nothing can
 * @param later the column that tells the same at the time of the change; missing where it does not
 *     matter
 * @param key the first of the columns that hold the row's key
 */
public record Returning(Reading reading, Optional<Statement> look, OptionalInt later, int key) {}
