package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every Java file of the repository looks as google-java-format writes it. */
final class FormatTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root", ".."));
  private static final boolean WRITE = "write".equals(System.getProperty("format"));

  @Test
  void everySourceIsFormatted() throws IOException {
    var unformatted = sources().parallelStream().filter(FormatTest::differs).sorted().toList();

    assertThat(unformatted)
        .as(
            "run: mvn -pl cli -am test -Dtest=FormatTest -Dformat=write"
                + " -Dsurefire.failIfNoSpecifiedTests=false")
        .isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().matches("(.*/)?(target|\\.[^/]+)/.*"))
          .toList();
    }
  }

  /** Whether the file differs and stays so. */
  private static boolean differs(Path file) {
    try {
      var source = Files.readString(file);
      var formatted = new Formatter().formatSourceAndFixImports(source);
      if (formatted.equals(source)) {
        return false;
      }
      if (WRITE) {
        Files.writeString(file, formatted);
      }
      return !WRITE;
    } catch (FormatterException e) {
      throw new AssertionError(file.toString(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
