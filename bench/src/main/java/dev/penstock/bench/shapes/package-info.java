/** What the ways to write one question as one statement cost a database; run by hand. */
@NullMarked
package dev.penstock.bench.shapes;

import org.jspecify.annotations.NullMarked;
