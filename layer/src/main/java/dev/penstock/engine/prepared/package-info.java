/** Requests that were planned before, ready for other values. */
@NullMarked
package dev.penstock.engine.prepared;

import org.jspecify.annotations.NullMarked;
