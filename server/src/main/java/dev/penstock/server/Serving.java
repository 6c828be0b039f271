package dev.penstock.server;

import dev.penstock.engine.Gateway;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A gateway in use. It is closed when it has been replaced and its last request is answered. */
final class Serving {
  private static final long FRESH_NANOS = 1_000_000_000;
  private final Gateway gateway;
  private final BooleanSupplier ready;

  /** One for being the current gateway, one for each request in flight; 0 is the end. */
  private final AtomicInteger users = new AtomicInteger(1);

  private boolean lastReady;
  private long lastAsked = System.nanoTime() - FRESH_NANOS;

  Serving(Gateway gateway, BooleanSupplier ready) {
    this.gateway = gateway;
    this.ready = ready;
  }

  Gateway gateway() {
    return gateway;
  }

  /**
   * Asks the database once a second at most: the question needs no key, so it must not cost
   * connections.
   */
  synchronized boolean ready() {
    if (System.nanoTime() - lastAsked >= FRESH_NANOS) {
      lastReady = enter() && asked();
      lastAsked = System.nanoTime();
    }
    return lastReady;
  }

  private boolean asked() {
    try {
      return ready.getAsBoolean();
    } finally {
      leave();
    }
  }

  /** False when it was replaced and closed meanwhile; then take the newer one. */
  boolean enter() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Ends what {@link #enter} began; whoever is the last does not wait for the end of the pool. */
  void leave() {
    if (users.decrementAndGet() == 0) {
      Thread.startVirtualThread(gateway::close);
    }
  }

  /** Ends the time of being the current one. */
  void retire() {
    if (users.decrementAndGet() == 0) {
      gateway.close();
    }
  }
}
