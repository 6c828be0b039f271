/**
 * What tests need of the world: real database servers, from the environment, from containers or
 * embedded; an issuer of tokens and other neighbours behind HTTP, on loopback.
 */
@NullMarked
package dev.penstock.testing;

import org.jspecify.annotations.NullMarked;
