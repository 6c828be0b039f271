/**
 * Names for types, fields, relations and enums from the names of a database. Knows nothing of Java
 * source or connections.
 */
@NullMarked
package dev.penstock.introspect.names;

import org.jspecify.annotations.NullMarked;
