/** Statements as text, which no database is asked about. */
@NullMarked
package dev.penstock.engine.sql;

import org.jspecify.annotations.NullMarked;
