package dev.penstock.schema;

import java.util.List;

/**
 * A typed reference to a member of a model, or to a member of the rows that relations lead to.
 *
 * @param <R> the reference itself, so that a longer way to it is of the same type
 */
public abstract sealed class Reference<R> permits Column, Relation {
  Reference() {}

  /** The same member, reached over more relations first. */
  abstract R from(List<Relation<?>> route);
}
