package dev.penstock.engine.explain;

/** What a part of a request is to its root field. */
public enum Part {
  /** The root field itself. */
  ROOT,
  /** A field of an object that is answered. */
  FIELD,
  /** A relation that is followed. */
  RELATION,
  /** A field of a key, a filter, a condition or an order. */
  ARGUMENT,
  /** A field that is written. */
  INPUT
}
