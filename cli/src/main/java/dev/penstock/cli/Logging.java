package dev.penstock.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.jul.JULServiceProvider;

/** One line per record on standard error; of libraries only what is wrong. */
final class Logging {
  private static final String SETTINGS =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n
      .level=WARNING
      dev.penstock.level=INFO
      io.helidon.webserver.LoomServer.level=OFF
      """;

  private Logging() {}

  /**
   * Before anything logs. Both loggers would look for their provider in every file of the class
   * path, which takes a tenth of a start of serve: SLF4J's is named here, Java's by the first two
   * files of the class path, where the search ends ({@code META-INF/services}).
   */
  static void configure() {
    System.setProperty("slf4j.provider", JULServiceProvider.class.getName());
    // It would tell on standard error that it was named.
    System.setProperty("slf4j.internal.verbosity", "WARN");
    try {
      LogManager.getLogManager()
          .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
