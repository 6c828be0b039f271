/** Measurements of Penstock beside handlers written by hand; run by hand, never by a build. */
@NullMarked
package dev.penstock.bench;

import org.jspecify.annotations.NullMarked;
