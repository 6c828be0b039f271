/** What every contestant is asked, and with which values. */
@NullMarked
package dev.penstock.bench.query;

import org.jspecify.annotations.NullMarked;
