package dev.penstock.engine.run;

import dev.penstock.engine.graphql.Operation;

/** Answers root fields from the database. Many threads may ask at once. */
public interface Answers extends AutoCloseable {
  /**
   * Writes the JSON value of one root field, without its key. When it throws, a part of the value
   * may have been written.
   *
   * <p>Authorization was decided before. What the database or the plan refuses is thrown as {@link
   * dev.penstock.engine.Failure.Exception}; whatever else is thrown is a defect.
   *
   * @param root never an {@link Operation.Root.Answered}
   */
  void run(Operation.Root root, String requestId, ByteSink sink);

  @Override
  void close();
}
