package dev.penstock.cli;

import java.util.concurrent.CountDownLatch;

/** Keeps a command going until somebody stops it. */
final class Stop {
  private Stop() {}

  /**
   * Waits for Ctrl-C, SIGTERM or an interrupt.
   *
   * @param running closed before the process ends
   */
  static void await(Closing running) {
    var stopped = new CountDownLatch(1);
    var hook = Thread.ofPlatform().name("stop").unstarted(running::close);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      stopped.await();
    } catch (InterruptedException _) {
      // The interrupt said to stop, and what follows is the stop: it must not be interrupted in
      // turn.
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  /**
   * Something that ends without a checked exception, and for which ending twice is no more than
   * once.
   */
  interface Closing extends AutoCloseable {
    @Override
    void close();
  }
}
