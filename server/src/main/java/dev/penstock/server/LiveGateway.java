package dev.penstock.server;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** The current gateway behind all requests, each within its time. */
final class LiveGateway implements AutoCloseable {
  private final AtomicReference<Serving> current;
  private final Duration limit;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  LiveGateway(Serving first, Duration limit) {
    this.current = new AtomicReference<>(first);
    this.limit = limit;
  }

  void swap(Serving next) {
    current.getAndSet(next).leave();
  }

  boolean ready() {
    var serving = enter();
    try {
      return serving.ready();
    } finally {
      serving.leave();
    }
  }

  /** Empty when the time is over; what was begun may still take effect. */
  Optional<Response> execute(Request request) throws InterruptedException {
    var serving = enter();
    var running =
        threads.submit(
            () -> {
              try {
                return serving.gateway().execute(request);
              } finally {
                serving.leave();
              }
            });
    try {
      return Optional.of(running.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      running.cancel(true);
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new Failure.Exception(
          Failure.of(FailureCode.INTERNAL, "Something went wrong here."), e);
    }
  }

  @Override
  public void close() {
    current.get().leave();
    threads.shutdown();
  }

  private Serving enter() {
    while (true) {
      var serving = current.get();
      if (serving.enter()) {
        return serving;
      }
    }
  }
}
