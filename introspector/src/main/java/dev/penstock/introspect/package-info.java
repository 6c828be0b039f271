/** Database catalog to Catalog values to SqlSchema.java. Never reads a table's rows. */
@NullMarked
package dev.penstock.introspect;

import org.jspecify.annotations.NullMarked;
