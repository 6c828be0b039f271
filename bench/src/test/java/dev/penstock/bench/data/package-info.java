/** Tests of the data sets. */
@NullMarked
package dev.penstock.bench.data;

import org.jspecify.annotations.NullMarked;
