package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A class that answers, on a thread of its own so that nobody waits for it longer than for a
 * statement.
 *
 * @param answer closes the session whatever happens
 * @param limit how long it may take
 */
record HandlerTurn(HandlerSession session, Callable<Patch> answer, Duration limit) {

  Patch take(HandlerFailures failures, String requestId) {
    var task = new FutureTask<>(answer);
    var thread = Thread.ofVirtual().name("handler of " + requestId).start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return late(task, thread, failures, requestId);
    } catch (InterruptedException _) {
      session.abandon();
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw timeout("The request took too long and was given up.");
    } catch (ExecutionException e) {
      throw failures.of(e.getCause(), requestId);
    }
  }

  /** What is being kept ends in any case, because the connection has a limit of its own. */
  private Patch late(
      FutureTask<Patch> task, Thread thread, HandlerFailures failures, String requestId) {
    if (session.abandon()) {
      thread.interrupt();
      throw timeout("%s took too long.".formatted(failures.operation()));
    }
    try {
      return task.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw timeout("The request took too long and was given up.");
    } catch (ExecutionException e) {
      throw failures.of(e.getCause(), requestId);
    }
  }

  private static Failure.Exception timeout(String message) {
    return new Failure.Exception(Failure.of(FailureCode.TIMEOUT, message));
  }
}
