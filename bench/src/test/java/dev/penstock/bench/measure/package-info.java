@NullMarked
package dev.penstock.bench.measure;

import org.jspecify.annotations.NullMarked;
