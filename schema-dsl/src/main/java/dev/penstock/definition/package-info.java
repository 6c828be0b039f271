/**
 * The API as immutable values: what `build/penstock.json` holds and everything else is made from.
 * Knows nothing of GraphQL, SQL text or connections.
 */
@NullMarked
package dev.penstock.definition;

import org.jspecify.annotations.NullMarked;
