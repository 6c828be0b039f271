package dev.penstock.bench.contestant;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What every Java server of a run is started with. */
final class Machine {
  static final String HEAP = "-Xmx512m";

  /** The key that all contestants ask for. */
  static final String KEY = "key-of-the-measurement";

  static final Map<String, String> HEADERS =
      Map.of("content-type", "application/json", "x-api-key", KEY);

  private Machine() {}

  /** For launchers that choose their own flags; these come on top. */
  static Map<String, String> environment() {
    return Map.of("JDK_JAVA_OPTIONS", HEAP, "PENSTOCK_API_KEY", KEY);
  }

  /**
   * The flags that a running Java process was started with, so that another runs under the same:
   * all of the virtual machine but its cache of loaded classes, which fits one program only.
   */
  static List<String> flagsOf(ProcessHandle process) {
    return Stream.of(process.info().arguments().orElse(new String[0]))
        .filter(argument -> argument.startsWith("-X") || argument.startsWith("-Djdk."))
        .filter(argument -> !argument.startsWith("-XX:AOT"))
        .toList();
  }
}
