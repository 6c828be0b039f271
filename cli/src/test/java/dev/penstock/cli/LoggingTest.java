package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever logs, with whatever library, comes out as one line. */
class LoggingTest {
  /** Logs in the three ways that the parts of Penstock know, in a virtual machine of its own. */
  static final class Loud {
    private Loud() {}

    public static void main(String[] arguments) {
      Logging.configure();
      System.getLogger("io.helidon.test").log(System.Logger.Level.WARNING, "of Java {0}", 1);
      System.getLogger("io.helidon.test").log(System.Logger.Level.INFO, "of no interest");
      LoggerFactory.getLogger("com.zaxxer.test").warn("of SLF4J {}", 2);
      LoggerFactory.getLogger("com.zaxxer.test").info("of no interest");
      LoggerFactory.getLogger("dev.penstock.test").info("of Penstock");
      java.util.logging.Logger.getLogger("org.postgresql.test").warning("of java.util.logging");
      java.util.logging.Logger.getLogger("org.postgresql.test").info("of no interest");
    }
  }

  @Test
  void eachRecordIsALineInTheSameForm() throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Loud.class.getName())
            .redirectErrorStream(true)
            .start();

    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines().map(LoggingTest::withoutTime))
        .containsExactly(
            "WARNING of Java 1",
            "WARNING of SLF4J 2",
            "INFO of Penstock",
            "WARNING of java.util.logging");
  }

  /** The search for a provider of Java's loggers ends in front of the third file with an entry. */
  @Test
  void javasLoggersAreNamedTwice() {
    assertThat(ServiceLoader.load(System.LoggerFinder.class))
        .singleElement()
        .extracting(finder -> finder.getClass().getName())
        .isEqualTo("org.slf4j.jdk.platform.logging.SLF4JSystemLoggerFinder");
    assertThat(
            Logging.class
                .getClassLoader()
                .resources("META-INF/services/java.lang.System$LoggerFinder"))
        .hasSize(2);
  }

  private static String withoutTime(String line) {
    return line.replaceFirst("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}[+-]\\d{4} ", "");
  }
}
