/** A mixed load for minutes, and whether anything is left of it afterwards. */
@NullMarked
package dev.penstock.bench.soak;

import org.jspecify.annotations.NullMarked;
