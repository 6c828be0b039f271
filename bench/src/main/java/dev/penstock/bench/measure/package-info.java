/** Load, time, memory and statements of what is measured, from outside. */
@NullMarked
package dev.penstock.bench.measure;

import org.jspecify.annotations.NullMarked;
