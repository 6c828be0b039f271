package dev.penstock.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The demo's database with its built API, run by another process: what it takes to run one must not
 * be in the cache of those who serve.
 *
 * @param api the API's folder
 */
record TrainingDatabase(Process process, Path api) implements AutoCloseable {

  /** Starts that process, with the Java and the class path of this one. */
  static TrainingDatabase start() throws IOException {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Training.class.getName(),
                    "database"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var folder = lines.readLine();
    if (folder == null) {
      throw new IllegalStateException("There is no database to train with");
    }
    return new TrainingDatabase(process, Path.of(folder));
  }

  /** What that process does: says where the API is, and stays until nobody listens any more. */
  static void lend(Terminal terminal) {
    var configuration = new Configuration(Map.of()).with(Setting.PORT, 0);
    try (var demo = Demo.start(terminal, configuration)) {
      System.out.println(demo.folder());
      while (System.in.read() >= 0) {
        // until the other process closes this end
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells that process to end and waits for it. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
