/** What rules cost: the same reads, of the same rows, with and without them. */
@NullMarked
package dev.penstock.bench.rules;

import org.jspecify.annotations.NullMarked;
