/**
 * Reads the catalog of PostgreSQL with a fixed number of queries. Knows nothing of the other
 * databases.
 */
@NullMarked
package dev.penstock.introspect.postgresql;

import org.jspecify.annotations.NullMarked;
