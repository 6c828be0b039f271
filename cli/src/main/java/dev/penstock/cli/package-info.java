/** The penstock command: ties the other modules together. */
@NullMarked
package dev.penstock.cli;

import org.jspecify.annotations.NullMarked;
