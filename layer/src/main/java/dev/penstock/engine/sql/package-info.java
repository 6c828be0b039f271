/** Plan to Statement, per dialect. Refuses nothing, never holds a caller's value in its text. */
@NullMarked
package dev.penstock.engine.sql;

import org.jspecify.annotations.NullMarked;
