/**
 * The engine's door: requests and callers in, responses out. Callers of the engine need this
 * package alone.
 */
@NullMarked
package dev.penstock.engine;

import org.jspecify.annotations.NullMarked;
