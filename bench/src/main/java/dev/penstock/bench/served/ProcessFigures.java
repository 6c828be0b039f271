package dev.penstock.bench.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the operating system says about a process; needs Linux.
 *
 * @param pid of the process
 */
public record ProcessFigures(long pid) {
  private static final int KIBIBYTE = 1_024;

  /** Ticks of the clock that Linux counts with towards user space, on every architecture. */
  private static final int TICKS_PER_SECOND = 100;

  /** Bytes in memory now. */
  public long residentBytes() {
    return status("VmRSS:") * KIBIBYTE;
  }

  /** The most bytes that were in memory since the start or {@link #forgetPeak}. */
  public long peakBytes() {
    return status("VmHWM:") * KIBIBYTE;
  }

  /** Counts the peak from now on. */
  public void forgetPeak() {
    try {
      Files.writeString(file("clear_refs"), "5");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Threads of the operating system. */
  public long threads() {
    return status("Threads:");
  }

  /** Open files and sockets. */
  public long handles() {
    try (var handles = Files.list(file("fd"))) {
      return handles.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Processor time of the process and of the children that it waited for. */
  public Duration cpu() {
    try {
      var text = Files.readString(file("stat"));
      var fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
      var ticks = 0L;
      for (var place = 11; place <= 14; place++) {
        ticks += Long.parseLong(fields[place]);
      }
      return Duration.ofMillis(ticks * (1_000 / TICKS_PER_SECOND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long status(String name) {
    try {
      for (var line : Files.readAllLines(file("status"))) {
        if (line.startsWith(name)) {
          return Long.parseLong(line.substring(name.length()).strip().split(" ")[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("/proc/%d/status has no %s".formatted(pid, name));
  }

  private Path file(String name) {
    return Path.of("/proc", String.valueOf(pid), name);
  }
}
