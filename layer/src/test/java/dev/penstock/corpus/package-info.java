/** The corpus: case folders that every database must answer alike, and random schemas. */
@NullMarked
package dev.penstock.corpus;

import org.jspecify.annotations.NullMarked;
