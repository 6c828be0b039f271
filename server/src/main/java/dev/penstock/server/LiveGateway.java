package dev.penstock.server;

import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current gateway behind all requests, each within its time. */
final class LiveGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveGateway.class);
  private final Duration limit;
  private volatile Serving current;
  private volatile boolean closed;

  LiveGateway(Serving first, Duration limit) {
    this.current = first;
    this.limit = limit;
  }

  /** How the execution of a request ended. */
  sealed interface Result {
    record Answered(Response response) implements Result {}

    /** The time is over; what was begun may still take effect. */
    record Late() implements Result {}

    /** A defect that the gateway could not put into a response; something may have taken effect. */
    record Broken() implements Result {}

    /** The server stops and nothing ran. */
    record Closed() implements Result {}
  }

  synchronized void swap(Serving next) {
    if (closed) {
      next.leave();
      return;
    }
    var previous = current;
    current = next;
    previous.leave();
  }

  boolean ready() {
    return current.ready();
  }

  Result execute(Request request) {
    var serving = current;
    while (!serving.enter()) {
      if (closed) {
        return new Result.Closed();
      }
      serving = current;
    }
    return execute(request, serving);
  }

  private Result execute(Request request, Serving serving) {
    var response = new CompletableFuture<Response>();
    var thread = Thread.ofVirtual().start(() -> run(request, serving, response));
    try {
      return new Result.Answered(response.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      thread.interrupt();
      return new Result.Late();
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      return new Result.Late();
    } catch (ExecutionException e) {
      LOG.error("Request {} met a defect", request.id(), e.getCause());
      return new Result.Broken();
    }
  }

  private static void run(Request request, Serving serving, CompletableFuture<Response> response) {
    try {
      response.complete(serving.gateway().execute(request));
    } catch (RuntimeException | Error e) {
      response.completeExceptionally(e);
    } finally {
      serving.leave();
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      current.leave();
    }
  }
}
