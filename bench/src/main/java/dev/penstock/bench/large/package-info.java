/** A list of 10,000 rows, and the memory that it takes to answer it. */
@NullMarked
package dev.penstock.bench.large;

import org.jspecify.annotations.NullMarked;
