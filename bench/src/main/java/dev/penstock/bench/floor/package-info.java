/**
 * What a good engineer would write by hand for each query: one statement, one handler, on the same
 * web server, pool and driver settings as Penstock.
 */
@NullMarked
package dev.penstock.bench.floor;

import org.jspecify.annotations.NullMarked;
