/**
 * Every strategy with every provider, operation, level and identity, against a table of decisions
 * that knows nothing of the engine.
 */
@NullMarked
package dev.penstock.matrix;

import org.jspecify.annotations.NullMarked;
