package dev.penstock.handler;

import org.jspecify.annotations.Nullable;

/**
 * Answers an operation that the schema gives to it by its class name. Found as a service: its jar
 * names it in `META-INF/services/dev.penstock.handler.OperationHandler`. There is one instance,
 * which many threads ask at once.
 */
public interface OperationHandler {
  /**
   * The answer, in terms of what the operation returns: a Map of fields for a custom type, a List
   * for a list, a String, Number, Boolean, {@link java.time.LocalDate}, {@link
   * java.time.LocalTime}, {@link java.time.OffsetDateTime}, {@link java.util.UUID} or byte[] for
   * scalars, or null.
   *
   * <p>For a row of a model it is a Map with the row's key, by the names of its columns or fields;
   * what else the Map has is not looked at. The row is read when the class has answered and its
   * transaction has ended. A query leaves out rows that are not there or that the caller may not
   * read, or answers null in place of a single one.
   *
   * <p>The thread is interrupted when the answer takes longer than a statement may.
   *
   * @throws Refusal with a sentence for the client
   * @throws Exception whose words only the log learns
   */
  @Nullable Object answer(Invocation invocation) throws Exception;
}
