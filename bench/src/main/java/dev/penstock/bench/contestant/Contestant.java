package dev.penstock.bench.contestant;

import dev.penstock.bench.query.Query;

/** A running server that answers the queries of one database. Closing it ends its process. */
public interface Contestant extends AutoCloseable {
  /** As in the report: penstock, floor-json. */
  String name();

  /** Whether it can be asked this; a server without documents has none that it never saw. */
  boolean takes(Query query);

  /** The requests of a query, one for each of its sets of values, in their order. */
  Requests requests(Query query);

  /** How its answers compare with those of others. */
  default Shape shape() {
    return Shape.PENSTOCKS;
  }

  /** What an answer looks like. */
  enum Shape {
    /** As Penstock answers, with the same names. */
    PENSTOCKS,
    /** With names and wrappers of its own; the same values come in the same order. */
    OWN
  }

  /** The process that answers; it is the one whose time and memory count. */
  ProcessHandle process();

  @Override
  void close();
}
