/**
 * One table per database of what becomes of its column types. Knows nothing of names or
 * connections.
 */
@NullMarked
package dev.penstock.introspect.types;

import org.jspecify.annotations.NullMarked;
