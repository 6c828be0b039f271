/**
 * Reads the catalog of MariaDB with a fixed number of queries. Knows nothing of the other
 * databases.
 */
@NullMarked
package dev.penstock.introspect.mariadb;

import org.jspecify.annotations.NullMarked;
