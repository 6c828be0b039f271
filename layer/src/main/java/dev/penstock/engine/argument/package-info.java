/**
 * What a request gives for arguments, in a form that what is made from it can be reused for other
 * requests. Knows neither GraphQL nor SQL.
 */
@NullMarked
package dev.penstock.engine.argument;

import org.jspecify.annotations.NullMarked;
