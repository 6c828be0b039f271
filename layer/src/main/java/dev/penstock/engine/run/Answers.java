package dev.penstock.engine.run;

import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation;

/** Answers root fields from the database. Many threads may ask at once. */
public interface Answers extends AutoCloseable {
  /**
   * Plans a root field. Asks the database at most which columns a statement of the user's has.
   *
   * @param root never an {@link Operation.Root.Answered}
   * @param access what the caller may do
   * @throws dev.penstock.engine.Failure.Exception when it cannot be planned
   */
  Prepared prepare(Operation.Root root, Access access);

  @Override
  void close();
}
