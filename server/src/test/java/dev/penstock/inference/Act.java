package dev.penstock.inference;

import java.util.List;

/** What a rule admits to. */
enum Act {
  GET,
  LIST,
  CREATE,
  UPDATE,
  DELETE;

  static final List<Act> READING = List.of(GET, LIST);
}
