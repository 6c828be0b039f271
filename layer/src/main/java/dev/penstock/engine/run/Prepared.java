package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;

/**
 * How a root field is answered: for the request that it was made from, and for those that answer
 * alike what was asked about that one's values.
 */
@FunctionalInterface
public interface Prepared {
  /**
   * What is left to do for one request.
   *
   * @throws dev.penstock.engine.Failure.Exception when one of its values cannot be used
   */
  Ready with(Leaves leaves);

  /** About how much memory it takes. */
  default int bytes() {
    return 200;
  }

  /** The same, which is said to take so much memory. */
  static Prepared ofSize(int bytes, Prepared prepared) {
    return new Prepared() {
      @Override
      public Ready with(Leaves leaves) {
        return prepared.with(leaves);
      }

      @Override
      public int bytes() {
        return bytes;
      }
    };
  }

  /** A root field that needs nothing but the database any more. */
  @FunctionalInterface
  interface Ready {
    /**
     * Writes the JSON value of the root field, without its key. When it throws, a part of the value
     * may have been written.
     *
     * @param denials learn which nulls stand for what the caller may not read
     *     <p>What the database refuses is thrown as {@link dev.penstock.engine.Failure.Exception};
     *     whatever else is thrown is a defect.
     */
    void run(String requestId, ByteSink sink, Denials denials);
  }
}
