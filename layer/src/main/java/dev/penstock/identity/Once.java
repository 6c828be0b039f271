package dev.penstock.identity;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes something when it is wanted first: most servers never ask anybody for a key, and start
 * faster without the classes for it.
 *
 * @param <T> what it makes
 */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    var seen = made;
    if (seen != null) {
      return seen;
    }
    making.lock();
    try {
      var again = made;
      if (again != null) {
        return again;
      }
      var now = maker.get();
      made = now;
      return now;
    } finally {
      making.unlock();
    }
  }
}
