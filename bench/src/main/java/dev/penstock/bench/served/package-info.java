/** Penstock as its users run it, in a process of its own, and what can be seen of that process. */
@NullMarked
package dev.penstock.bench.served;

import org.jspecify.annotations.NullMarked;
