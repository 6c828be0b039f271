package dev.penstock.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A step of a start that runs beside the others.
 *
 * @param <T> what it makes
 */
final class Meanwhile<T> implements Supplier<T> {
  private final FutureTask<T> task;

  private Meanwhile(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Meanwhile<T> start(String name, Supplier<T> step) {
    var task = new FutureTask<>(step::get);
    Thread.ofPlatform().name(name).daemon().start(task);
    return new Meanwhile<>(task);
  }

  /** Waits for what the step makes, and throws what it threw. */
  @Override
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }

  /** For a start that failed elsewhere: waits for the step and gives its work to who undoes it. */
  void undo(Consumer<T> undoing) {
    T made;
    try {
      made = get();
    } catch (RuntimeException _) {
      return;
    }
    undoing.accept(made);
  }

  private static RuntimeException thrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }
}
