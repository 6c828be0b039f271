package dev.penstock.matrix;

/** The operations of the one rule of a cell. */
enum Grants {
  EVERYTHING,
  GET,
  LIST,
  READ,
  CREATE,
  UPDATE,
  DELETE
}
