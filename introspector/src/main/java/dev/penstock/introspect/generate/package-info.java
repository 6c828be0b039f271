/** Catalog values to the source text of SqlSchema.java and DataSchema.java. Opens no connection. */
@NullMarked
package dev.penstock.introspect.generate;

import org.jspecify.annotations.NullMarked;
