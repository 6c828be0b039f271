/** What PostgreSQL writes differently. */
@NullMarked
package dev.penstock.engine.sql.postgresql;

import org.jspecify.annotations.NullMarked;
