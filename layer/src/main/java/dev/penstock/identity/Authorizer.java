package dev.penstock.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may call, by rules of its own. An implementation has a public constructor without
 * parameters and is registered for {@link java.util.ServiceLoader}; it is called by many threads at
 * the same time, and interrupted when it takes too long.
 *
 * <p>Questions and answers are those of AWS AppSync's Lambda authorizers. Whoever throws lets
 * nobody in.
 */
@FunctionalInterface
public interface Authorizer {
  /**
   * Answers for one token.
   *
   * @throws InterruptedException when it took too long
   */
  Answer authorize(Question question) throws InterruptedException;

  /**
   * What is asked. An answer that is kept for some time serves other requests with the same token,
   * so that it may depend on the request only when it is not kept.
   *
   * @param token the value of the header `authorization`
   * @param document the GraphQL document
   * @param operationName empty when the request names none
   * @param headers of the request by their names in lower case, without API keys
   */
  record Question(
      String token,
      String requestId,
      String document,
      String operationName,
      Map<String, @Nullable Object> variables,
      Map<String, String> headers) {
    @Override
    public String toString() {
      return "Question of request " + requestId;
    }
  }

  /**
   * What is answered.
   *
   * @param context what rules know as the caller's claims: names with JSON values
   * @param deniedFields fields that the caller may not use, each as `Type.field`
   * @param keep for how long the answer is kept instead of the configured time; zero for not at all
   */
  record Answer(
      boolean authorized,
      Map<String, Object> context,
      Set<String> deniedFields,
      Optional<Duration> keep) {
    public Answer {
      context = Map.copyOf(context);
      deniedFields = Set.copyOf(deniedFields);
    }

    /** Nobody may enter with this token. */
    public static Answer refused() {
      return new Answer(false, Map.of(), Set.of(), Optional.empty());
    }

    /** Whoever has this token may enter. */
    public static Answer admitted(Map<String, Object> context) {
      return new Answer(true, context, Set.of(), Optional.empty());
    }

    @Override
    public String toString() {
      return authorized ? "Admitted" : "Refused";
    }
  }

  /** Ends a question without an answer. */
  final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason for the log, without credentials
     */
    public Failed(String reason) {
      super(reason, null, false, false);
    }
  }
}
