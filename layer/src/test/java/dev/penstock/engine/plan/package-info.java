/** Plans of requests. */
@NullMarked
package dev.penstock.engine.plan;

import org.jspecify.annotations.NullMarked;
