/** Reads on real databases. */
@NullMarked
package dev.penstock.engine.run;

import org.jspecify.annotations.NullMarked;
