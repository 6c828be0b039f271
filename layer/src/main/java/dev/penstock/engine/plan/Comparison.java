package dev.penstock.engine.plan;

/** How two values of one type may stand to each other. */
public enum Comparison {
  EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL
}
