/**
 * Runs statements and writes response bytes from rows; turns what the database says into coded
 * failures.
 */
@NullMarked
package dev.penstock.engine.run;

import org.jspecify.annotations.NullMarked;
