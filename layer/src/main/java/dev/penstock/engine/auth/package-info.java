/**
 * A caller and the definition to what the caller may do with models and fields: never, always, or
 * where a condition holds. Knows neither GraphQL nor SQL.
 */
@NullMarked
package dev.penstock.engine.auth;

import org.jspecify.annotations.NullMarked;
