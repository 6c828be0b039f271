package dev.penstock.engine.run;

import dev.penstock.engine.graphql.Operation;

/** Answers root fields from the database. Many threads may ask at once. */
public interface Answers extends AutoCloseable {
  /**
   * The JSON value of one root field in UTF-8, without its key.
   *
   * <p>Authorization was decided before. What the database or the plan refuses is thrown as {@link
   * dev.penstock.engine.Failure.Exception}; whatever else is thrown is a defect.
   *
   * @param root never an {@link Operation.Root.Answered}
   */
  byte[] run(Operation.Root root, String requestId);

  @Override
  void close();
}
