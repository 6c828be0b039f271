@NullMarked
package dev.penstock.bench.report;

import org.jspecify.annotations.NullMarked;
