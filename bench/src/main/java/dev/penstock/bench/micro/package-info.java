/** Single stages of a request under JMH, with what they allocate. */
@NullMarked
package dev.penstock.bench.micro;

import org.jspecify.annotations.NullMarked;
