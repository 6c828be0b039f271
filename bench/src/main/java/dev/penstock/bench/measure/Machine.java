package dev.penstock.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that measures, in a few words. */
public final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path MEMORY = Path.of("/proc/meminfo");

  private Machine() {}

  /** As in: 2 processors (Intel Xeon), 24 GiB, Linux 6.1. */
  public static String description() {
    return "%d processors (%s), %d GiB, %s %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            value(PROCESSORS, "model name"),
            Math.round(kilobytes(value(MEMORY, "MemTotal")) / 1048576.0),
            System.getProperty("os.name"),
            System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1"));
  }

  private static long kilobytes(String value) {
    var digits = value.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits);
  }

  private static String value(Path file, String name) {
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException _) {
      return "unknown";
    }
  }
}
