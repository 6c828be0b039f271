package dev.penstock.bench.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.bench.contestant.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends requests as fast as the answers come, over connections that stay open, with wrk
 * (github.com/wg/wrk).
 */
public final class Load {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RESULT = "RESULT ";
  private final int connections;
  private final Path script;

  /** Goes on through all loads of a run, so that no document is ever sent twice. */
  private final AtomicLong number = new AtomicLong(1);

  public Load(int connections) {
    this.connections = connections;
    this.script = script();
  }

  /**
   * What one load came to.
   *
   * @param failed requests without an answer, or whose answer is an error
   * @param bytes of all answers, headers included
   */
  public record Outcome(
      long requests, long micros, long bytes, long failed, long p50Micros, long p99Micros) {
    public double perSecond() {
      return requests * 1e6 / micros;
    }

    public double bytesPerAnswer() {
      return (double) bytes / requests;
    }
  }

  /** How closely answers are looked at. */
  public enum Look {
    /** At their status; the sizes of all together must tell the rest. */
    STATUS,
    /** At each for errors, which costs time on this side. */
    STRICT
  }

  public Outcome run(Requests requests, Duration duration, Look look) {
    try {
      var file = Files.createTempFile("penstock-bench-", ".requests");
      try {
        Files.write(file, lines(requests));
        return run(requests, file, duration, look);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome run(Requests requests, Path file, Duration duration, Look look)
      throws IOException {
    List<String> command = new ArrayList<>(ended(duration));
    command.addAll(
        List.of(
            "wrk",
            "--threads=1",
            "--connections=" + connections,
            "--duration=%ds".formatted(wholeSeconds(duration)),
            "--timeout=10s",
            "--script=" + script,
            "http://" + requests.address().getAuthority(),
            "--",
            file.toString(),
            Long.toString(number.get()),
            look == Look.STRICT ? "strict" : "status"));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var result =
        words
            .lines()
            .filter(line -> line.startsWith(RESULT))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk says: " + words));
    var outcome = outcome(result.substring(RESULT.length()));
    number.addAndGet(outcome.requests() + connections + 1);
    return outcome;
  }

  /**
   * The command before a command that ends it in time: wrk knows whole seconds only, and tells what
   * it has measured when it is interrupted.
   */
  private static List<String> ended(Duration duration) {
    return duration.toNanosPart() == 0
        ? List.of()
        : List.of(
            "timeout",
            "--signal=INT",
            "%d.%03d".formatted(duration.toSeconds(), duration.toMillisPart()));
  }

  private static long wholeSeconds(Duration duration) {
    return duration.toNanosPart() == 0
        ? Math.max(1, duration.toSeconds())
        : duration.toSeconds() + 1;
  }

  private static Outcome outcome(String json) throws JsonProcessingException {
    return JSON.readValue(json, Outcome.class);
  }

  private static List<String> lines(Requests requests) {
    List<String> lines = new ArrayList<>();
    lines.add(requests.address().getPath());
    requests.headers().forEach((name, value) -> lines.add(name + ": " + value));
    lines.add("");
    lines.addAll(requests.bodies());
    return lines;
  }

  private static Path script() {
    try (var source = Load.class.getResourceAsStream("load.lua")) {
      var file = Files.createTempFile("penstock-bench-", ".lua");
      file.toFile().deleteOnExit();
      return Files.write(file, Objects.requireNonNull(source).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
