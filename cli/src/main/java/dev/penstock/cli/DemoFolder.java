package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Where the demo keeps what it made, so that its second start is fast. */
final class DemoFolder implements AutoCloseable {
  private final Path cache;
  private final Path root;
  private final FileChannel lock;

  private DemoFolder(Path cache, Path root, FileChannel lock) {
    this.cache = cache;
    this.root = root;
    this.lock = lock;
  }

  /** Takes the folder of this version's demo; there can be one demo at a time. */
  static DemoFolder take(Map<String, String> environment) {
    var cache = cache(environment);
    var root = cache.resolve("demo-" + Digest.of(DemoDatabase.sample()).substring(0, 8));
    try {
      Files.createDirectories(root.resolve("api"));
      var channel =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new Refusal(
            ExitCode.WRONG_USAGE,
            "A demo runs already in %s. Stop it before you start another.".formatted(root));
      }
      return new DemoFolder(cache, root, channel);
    } catch (IOException e) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "The demo cannot write to %s. Set XDG_CACHE_HOME to a folder of yours.".formatted(root));
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private static Path cache(Map<String, String> environment) {
    var configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    var base =
        configured.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
            : Path.of(configured);
    return base.resolve("penstock");
  }

  ProjectFolder api() {
    return new ProjectFolder(root.resolve("api"));
  }

  Path data() {
    return root.resolve("data");
  }

  /** There once the sample database is complete. */
  Path filled() {
    return root.resolve("filled");
  }

  Path log() {
    return root.resolve("postgresql.log");
  }

  Path binaries() {
    return cache.resolve("postgresql");
  }

  /** What the schema was generated with. */
  Path generated() {
    return root.resolve("generated");
  }

  /** What the API was built from. */
  Path built() {
    return root.resolve("built");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
