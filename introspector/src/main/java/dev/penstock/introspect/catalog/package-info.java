/**
 * The door to catalog reading: finds out which database answers and asks the package that knows it.
 */
@NullMarked
package dev.penstock.introspect.catalog;

import org.jspecify.annotations.NullMarked;
