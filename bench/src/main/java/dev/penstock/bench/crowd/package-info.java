/** Many more clients than connections: what each of them gets, and when. */
@NullMarked
package dev.penstock.bench.crowd;

import org.jspecify.annotations.NullMarked;
