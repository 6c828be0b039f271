/** What is kept in memory because it is likely to be needed again. */
@NullMarked
package dev.penstock.engine.cache;

import org.jspecify.annotations.NullMarked;
