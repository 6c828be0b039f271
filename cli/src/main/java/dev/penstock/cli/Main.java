package dev.penstock.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TimeZone;

/** Where the launcher enters. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    // Its powers of ten are multiplied out when it is loaded, and whoever reads JSON waits for it.
    Thread.ofPlatform().name("decimals").daemon().start(Main::loadDecimals);
    // Digits of the reader's own language have no place in statements, files and what programs
    // read.
    Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    // The PostgreSQL driver makes this the zone of its sessions, and ranges of instants are written
    // in it.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Logging.configure();
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  private static void loadDecimals() {
    var _ = BigDecimal.ZERO;
  }

  /** Runs one command line to its end and gives its exit code. */
  static int run(Terminal terminal, String... arguments) {
    return ServeLine.read(arguments)
        .map(line -> served(terminal, line))
        .orElseGet(() -> Penstock.run(terminal, arguments));
  }

  private static int served(Terminal terminal, ServeLine line) {
    try {
      return line.run(terminal);
    } catch (RuntimeException e) {
      return Ending.of(terminal, e);
    }
  }
}
