/** Arguments as plain values and back. */
@NullMarked
package dev.penstock.engine.argument;

import org.jspecify.annotations.NullMarked;
