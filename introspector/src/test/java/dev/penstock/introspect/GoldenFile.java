package dev.penstock.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the file that says what it should be; `-Dgolden=write` writes the file. */
public final class GoldenFile {
  private static final Path ROOT =
      Path.of(System.getProperty("repository.root"), "introspector/src/test/golden");

  private GoldenFile() {}

  public static void check(String name, String actual) {
    check(ROOT.resolve(name), actual);
  }

  public static void check(Path file, String actual) {
    try {
      if ("write".equals(System.getProperty("golden"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("golden file, run with -Dgolden=write to make it").exists();
      assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
