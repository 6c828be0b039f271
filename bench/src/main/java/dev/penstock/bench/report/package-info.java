/** What was measured, as records, tables and pictures. */
@NullMarked
package dev.penstock.bench.report;

import org.jspecify.annotations.NullMarked;
