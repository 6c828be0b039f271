package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Calls back when a schema file was saved, removed or added.
 *
 * <p>Looks at the files' times instead of asking the system to be told: that works on every system
 * and file system within the same short time.
 */
final class SourceWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(150);

  private final ProjectFolder project;
  private final Runnable changed;
  private final CountDownLatch closed = new CountDownLatch(1);

  private SourceWatch(ProjectFolder project, Runnable changed) {
    this.project = project;
    this.changed = changed;
  }

  static SourceWatch start(ProjectFolder project, Runnable changed) {
    var watch = new SourceWatch(project, changed);
    var known = watch.stamps();
    Thread.ofVirtual().name("source-watch").start(() -> watch.run(known));
    return watch;
  }

  private void run(Map<Path, Stamp> atStart) {
    var known = atStart;
    try {
      while (!closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS)) {
        var now = stamps();
        if (!now.equals(known)) {
          known = now;
          changed.run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Path, Stamp> stamps() {
    Map<Path, Stamp> stamps = new TreeMap<>();
    try {
      for (var file : new SchemaFiles(project).list()) {
        stamps.put(file, new Stamp(Files.size(file), Files.getLastModifiedTime(file)));
      }
    } catch (IOException | UncheckedIOException e) {
      // An editor is just replacing a file; the next look tells.
      return Map.of();
    }
    return stamps;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** By what a changed file is recognised. */
  private record Stamp(long size, FileTime time) {}
}
