/** The data sets that are measured on: the same rows on each database, made by code from a seed. */
@NullMarked
package dev.penstock.bench.data;

import org.jspecify.annotations.NullMarked;
