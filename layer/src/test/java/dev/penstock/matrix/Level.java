package dev.penstock.matrix;

/** Where the one rule of a cell stands. */
enum Level {
  API,
  MODEL,
  /** On the model, while the API admits everybody. */
  MODEL_OVER_API,
  /** On the field `secret`, while the model admits everybody. */
  FIELD
}
