/**
 * Says why a caller may have what a request asks for, or not. Takes requests through the stages
 * that answer them, up to the statement, and tells what those found; decides nothing by itself and
 * needs no database.
 */
@NullMarked
package dev.penstock.engine.explain;

import org.jspecify.annotations.NullMarked;
