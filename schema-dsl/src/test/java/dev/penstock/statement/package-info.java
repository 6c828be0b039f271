/** Tests of statements that users write. */
@NullMarked
package dev.penstock.statement;

import org.jspecify.annotations.NullMarked;
