/** How long {@code penstock serve} takes to its first answer, and what it costs. */
@NullMarked
package dev.penstock.bench.start;

import org.jspecify.annotations.NullMarked;
