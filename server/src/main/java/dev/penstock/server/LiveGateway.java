package dev.penstock.server;

import dev.penstock.engine.Overflow;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import dev.penstock.engine.Response.Body.InMemory;
import dev.penstock.server.Deadlines.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The current gateway behind all requests, each within its time. */
final class LiveGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveGateway.class);
  private final Deadlines deadlines;
  private volatile Serving current;
  private volatile boolean closed;

  LiveGateway(Serving first, Deadlines deadlines) {
    this.current = first;
    this.deadlines = deadlines;
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
      next.retire();
      return;
    }
    var previous = current;
    current = next;
    previous.retire();
  }

  boolean ready() {
    return current.ready();
  }

  Result execute(Request request, Overflow overflow) {
    var serving = current;
    while (!serving.enter()) {
      if (closed) {
        return new Result.Closed();
      }
      serving = current;
    }
    return execute(request, overflow, serving);
  }

  /**
   * On the thread that asks: when the time is over its interrupt ends the wait for the database,
   * and with it the connection that it waited at, which the pool then replaces.
   */
  private Result execute(Request request, Overflow overflow, Serving serving) {
    var turn = deadlines.begin();
    try {
      var response = serving.gateway().execute(request, overflow);
      return late(turn) && response.body() instanceof InMemory
          ? new Result.Late()
          : new Result.Answered(response);
    } catch (RuntimeException | Error e) {
      if (late(turn)) {
        return new Result.Late();
      }
      LOG.error("Request {} met a defect", request.id(), e);
      return new Result.Broken();
    } finally {
      serving.leave();
    }
  }

  /** Also when the server was told to stop and waits no longer; that interrupt stays. */
  private static boolean late(Turn turn) {
    return turn.end() || Thread.currentThread().isInterrupted();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      current.retire();
    }
  }
}
