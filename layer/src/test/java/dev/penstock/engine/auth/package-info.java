@NullMarked
package dev.penstock.engine.auth;

import org.jspecify.annotations.NullMarked;
