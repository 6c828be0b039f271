package dev.penstock.bench.contestant;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A server of our own as a process, which says on standard output where it listens. What it logs is
 * written, and thrown away by the system.
 */
record ServerProcess(Process process, URI address) implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://\\S+");
  private static final Path NOWHERE = Path.of("/dev/null");

  /** Returns as soon as it has told its address. */
  static ServerProcess start(List<String> command, Map<String, String> environment) {
    var builder = new ProcessBuilder(command).redirectError(Redirect.to(NOWHERE.toFile()));
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      return new ServerProcess(process, address(process, command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI address(Process process, List<String> command) throws IOException {
    var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var found = ADDRESS.matcher(line);
      if (found.find()) {
        return URI.create(found.group());
      }
    }
    process.destroy();
    throw new IllegalStateException(
        "The server ended before it listened; start it by hand to see why: "
            + String.join(" ", command));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
