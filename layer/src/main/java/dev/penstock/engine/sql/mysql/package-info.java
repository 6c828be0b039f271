/** What MySQL writes differently. */
@NullMarked
package dev.penstock.engine.sql.mysql;

import org.jspecify.annotations.NullMarked;
