/** The DSL that users write and that the generated SqlSchema.java is written in. */
@NullMarked
package dev.penstock.schema;

import org.jspecify.annotations.NullMarked;
