/** What a class implements that answers an operation of an API. */
@NullMarked
package dev.penstock.handler;

import org.jspecify.annotations.NullMarked;
