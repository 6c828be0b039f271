/**
 * Reads the catalog of MySQL with a fixed number of queries. Knows nothing of the other databases.
 */
@NullMarked
package dev.penstock.introspect.mysql;

import org.jspecify.annotations.NullMarked;
