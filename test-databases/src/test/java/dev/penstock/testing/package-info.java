/** Real database servers for tests: from the environment, from containers, or embedded. */
@NullMarked
package dev.penstock.testing;

import org.jspecify.annotations.NullMarked;
