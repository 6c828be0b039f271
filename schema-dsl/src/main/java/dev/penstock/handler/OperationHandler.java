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
   * for a list, a String, Number, Boolean, {@link java.time.LocalDate}, {@link java.time.LocalTime}
   * or {@link java.time.OffsetDateTime} for scalars, or null.
   *
   * <p>The thread is interrupted when the answer takes longer than a statement may.
   *
   * @throws Refusal with a sentence for the client
   * @throws Exception whose words only the log learns
   */
  @Nullable Object answer(Invocation invocation) throws Exception;
}
