/** How figures are shown and kept. */
@NullMarked
package dev.penstock.bench.outcome;

import org.jspecify.annotations.NullMarked;
