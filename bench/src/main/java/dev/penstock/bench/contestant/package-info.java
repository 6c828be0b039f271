/** The servers that are measured side by side: how each is started and how it is asked. */
@NullMarked
package dev.penstock.bench.contestant;

import org.jspecify.annotations.NullMarked;
