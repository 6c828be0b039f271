package dev.penstock.bench.served;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The {@code penstock} command of this repository.
 *
 * @param file the script at the repository's root
 */
public record Launcher(Path file) {
  /** The one of the repository that {@code bench/run} belongs to. */
  public static Launcher find() {
    return new Launcher(
        Path.of(System.getProperty("penstock.home", ".")).toAbsolutePath().resolve("penstock"));
  }

  /** The repository. */
  public Path root() {
    var root = file.getParent();
    if (root == null) {
      throw new IllegalStateException("%s is not in a repository".formatted(file));
    }
    return root;
  }

  /**
   * Runs a command to its end.
   *
   * @throws IllegalStateException with what it printed, when it fails or takes too long
   */
  public void run(Map<String, String> environment, Duration limit, String... arguments) {
    var log = temporary();
    var process = start(environment, log, arguments);
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        Ending.end(process, Duration.ofSeconds(2));
        throw new IllegalStateException(
            "%s takes longer than %d s.".formatted(called(arguments), limit.toSeconds()));
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            "%s ended with %d:%n%s"
                .formatted(called(arguments), process.exitValue(), Files.readString(log)));
      }
      Files.delete(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      Ending.end(process, Duration.ofSeconds(2));
      throw new IllegalStateException("Interrupted during " + called(arguments));
    }
  }

  /** Starts a command that writes everything to a file. */
  Process start(Map<String, String> environment, Path log, String... arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      return Ending.withThisProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String called(String... arguments) {
    return "penstock " + String.join(" ", arguments);
  }

  private static Path temporary() {
    try {
      return Files.createTempFile("penstock-bench-", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
