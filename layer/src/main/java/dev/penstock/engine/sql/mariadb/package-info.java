/** What MariaDB writes differently. */
@NullMarked
package dev.penstock.engine.sql.mariadb;

import org.jspecify.annotations.NullMarked;
