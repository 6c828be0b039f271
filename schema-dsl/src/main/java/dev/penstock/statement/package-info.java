/**
 * Statements that users write, with `:name` where a value belongs. Knows nothing of connections.
 */
@NullMarked
package dev.penstock.statement;

import org.jspecify.annotations.NullMarked;
