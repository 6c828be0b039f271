/**
 * Who the caller is: API keys, tokens of OpenID Connect issuers, custom authorizers. Knows nothing
 * of HTTP servers, of rules or of a schema; only here is the library for tokens known.
 */
@NullMarked
package dev.penstock.identity;

import org.jspecify.annotations.NullMarked;
