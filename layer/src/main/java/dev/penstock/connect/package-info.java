/** Connection URLs, secrets, TLS and the pool. */
@NullMarked
package dev.penstock.connect;

import org.jspecify.annotations.NullMarked;
