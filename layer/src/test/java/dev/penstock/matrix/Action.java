package dev.penstock.matrix;

/** What is asked for. Rows 1 and 2 are Ann's and Bob's, row 3 is nobody's. */
enum Action {
  GET_ANNS,
  GET_BOBS,
  GET_NOBODYS,
  LIST,
  CREATE_ANNS,
  CREATE_BOBS,
  /** Without owner, mail and team. */
  CREATE_UNSIGNED,
  UPDATE_ANNS,
  UPDATE_BOBS,
  DELETE_ANNS,
  DELETE_BOBS
}
