/** The engine behind HTTP, and the console. Knows no table. */
@NullMarked
package dev.penstock.server;

import org.jspecify.annotations.NullMarked;
