/**
 * Callers learn nothing of what they may not see: two databases that differ in nothing else answer
 * alike. What a caller may see is said a second time, in SQL by hand, for each rule.
 */
@NullMarked
package dev.penstock.inference;

import org.jspecify.annotations.NullMarked;
