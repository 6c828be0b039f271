/** Benchmarks of what is private to the package of the same name. */
@NullMarked
package dev.penstock.engine.run;

import org.jspecify.annotations.NullMarked;
