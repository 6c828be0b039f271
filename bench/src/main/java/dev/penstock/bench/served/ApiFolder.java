package dev.penstock.bench.served;

import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/**
 * The folder of an API that is built and ready to be served. Close it to delete it.
 *
 * @param root the folder
 * @param url of the database, as Penstock's users write it
 */
public record ApiFolder(Launcher launcher, Path root, String url) implements AutoCloseable {
  /** What clients send as {@code x-api-key}. */
  public static final String KEY = "bench-key-7f3a91c2";

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /**
   * Generates and builds the API of a whole database.
   *
   * @param settings the text of penstock.yaml
   */
  public static ApiFolder of(Launcher launcher, TestDatabase database, String settings) {
    var folder = new ApiFolder(launcher, made(), database.url());
    folder.write("penstock.yaml", settings);
    return folder.built();
  }

  /**
   * The same with rules and names that are written already.
   *
   * @param dataSchema the file to take as DataSchema.java
   */
  public static ApiFolder of(Launcher launcher, TestDatabase database, Path dataSchema) {
    var folder = new ApiFolder(launcher, made(), database.url());
    try {
      folder.write("schema/DataSchema.java", Files.readString(dataSchema));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.built();
  }

  /**
   * The same with settings and rules.
   *
   * @param settings the text of penstock.yaml
   * @param dataSchema the text of DataSchema.java
   */
  public static ApiFolder of(
      Launcher launcher, TestDatabase database, String settings, String dataSchema) {
    var folder = new ApiFolder(launcher, made(), database.url());
    folder.write("penstock.yaml", settings);
    folder.write("schema/DataSchema.java", dataSchema);
    return folder.built();
  }

  /** What the environment of a server has to say. */
  Map<String, String> environment() {
    return Map.of("SQL_CONNECTION_STRING", url, "PENSTOCK_API_KEY", KEY);
  }

  private ApiFolder built() {
    var secret = "SQL_CONNECTION_STRING";
    run("generate", "schema-from-database", "--api", api(), "--connection-uri-secret", secret);
    run("build", "--api", api());
    return this;
  }

  /** The folder as the option wants it. */
  String api() {
    return root.toString();
  }

  private void write(String name, String text) {
    var file = root.resolve(name);
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run(String... arguments) {
    launcher.run(environment(), LIMIT, arguments);
  }

  private static Path made() {
    try {
      return Files.createTempDirectory("penstock-bench-api-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (var paths = Files.walk(root)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
