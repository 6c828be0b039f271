@NullMarked
package dev.penstock.server;

import org.jspecify.annotations.NullMarked;
