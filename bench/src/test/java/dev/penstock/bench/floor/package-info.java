@NullMarked
package dev.penstock.bench.floor;

import org.jspecify.annotations.NullMarked;
