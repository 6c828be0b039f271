package dev.penstock.bench.served;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Watches what survives collections in a virtual machine: young objects that are about to be
 * collected are not counted, for they say how much room there is and not how much is needed.
 */
public final class HeapWatch implements AutoCloseable {
  private static final List<String> SURVIVING = List.of("S0U", "S1U", "OU");
  private static final int KIBIBYTE = 1_024;
  private final Process process;
  private final Thread reader;
  private volatile long peakBytes;

  private HeapWatch(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().unstarted(this::read);
  }

  /** Looks ten times in a second. */
  public static HeapWatch start(long pid) {
    try {
      var watch =
          new HeapWatch(
              Ending.withThisProcess(
                  JvmFigures.tool(List.of("jstat", "-gc", String.valueOf(pid), "100"))
                      .redirectError(Redirect.DISCARD)
                      .start()));
      watch.reader.start();
      return watch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The most bytes that survived, so far. */
  public long peakBytes() {
    return peakBytes;
  }

  private void read() {
    try (var lines = new BufferedReader(process.inputReader(StandardCharsets.US_ASCII))) {
      var heads = fields(String.valueOf(lines.readLine()));
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        peakBytes = Math.max(peakBytes, surviving(heads, fields(line)));
      }
    } catch (IOException _) {
      // The watch was ended.
    }
  }

  private static List<String> fields(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  private static long surviving(List<String> heads, List<String> values) {
    var kibibytes = 0.0;
    for (var name : SURVIVING) {
      var place = heads.indexOf(name);
      if (place >= 0 && place < values.size() && !values.get(place).equals("-")) {
        kibibytes += Double.parseDouble(values.get(place));
      }
    }
    return (long) (kibibytes * KIBIBYTE);
  }

  @Override
  public void close() {
    Ending.end(process, Duration.ofSeconds(2));
  }
}
