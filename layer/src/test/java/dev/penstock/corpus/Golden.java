package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that says what we do; `-Dgolden=write` rewrites it. */
final class Golden {
  private Golden() {}

  static boolean writing() {
    return "write".equals(System.getProperty("golden"));
  }

  static void check(Path file, String actual, boolean mayWrite) {
    try {
      if (writing() && mayWrite) {
        Files.writeString(file, actual);
      }
      assertThat(file).as("golden file, run with -Dgolden=write to make it").exists();
      assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
