/** Operation to Plan: authorization, conditions, orders, page tokens. Holds no SQL text. */
@NullMarked
package dev.penstock.engine.plan;

import org.jspecify.annotations.NullMarked;
