package dev.penstock.server;

import dev.penstock.engine.Gateway;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** A gateway in use. It is closed when it has been replaced and its last request is answered. */
final class Serving {
  private final Gateway gateway;
  private final BooleanSupplier ready;

  /** One for being the current gateway, one for each request in flight; 0 is the end. */
  private final AtomicInteger users = new AtomicInteger(1);

  Serving(Gateway gateway, BooleanSupplier ready) {
    this.gateway = gateway;
    this.ready = ready;
  }

  Gateway gateway() {
    return gateway;
  }

  boolean ready() {
    return ready.getAsBoolean();
  }

  /** False when it was replaced and closed meanwhile; then take the newer one. */
  boolean enter() {
    return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
  }

  /** Ends what {@link #enter} began, or the time of being the current one. */
  void leave() {
    if (users.decrementAndGet() == 0) {
      gateway.close();
    }
  }
}
