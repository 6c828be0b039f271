package dev.penstock.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No line is lost, torn or written twice, whoever writes it. */
final class LogWriterTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void linesOfManyThreadsAreWrittenOnceAndWhole() throws Exception {
    List<Thread> threads = new ArrayList<>();
    try (var log = new LogWriter(out)) {
      for (var thread = 0; thread < 8; thread++) {
        var name = "thread " + thread;
        threads.add(Thread.startVirtualThread(() -> write(log, name, 2_000)));
      }
      for (var thread : threads) {
        thread.join();
      }
    }

    assertThat(lines())
        .hasSize(16_000)
        .doesNotHaveDuplicates()
        .allMatch(line -> line.length() > 90);
    assertThat(lines())
        .filteredOn(line -> line.startsWith("thread 3 "))
        .containsExactlyElementsOf(
            IntStream.range(0, 2_000).mapToObj(line -> line("thread 3", line).strip()).toList());
  }

  @Test
  void aLineIsWrittenSoonWithoutAnotherBehindIt() throws Exception {
    var written = new CountDownLatch(2);
    try (var log = new LogWriter(counting(written))) {
      write(log, "first", 1);
      while (written.getCount() == 2) {
        Thread.onSpinWait();
      }
      write(log, "second", 1);

      assertThat(written.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void whoFindsASlowStreamWaitsForIt() throws Exception {
    var release = new CountDownLatch(1);
    try (var log = new LogWriter(blocked(release))) {
      var writer = Thread.startVirtualThread(() -> write(log, "much", 5_000));

      assertThat(writer.join(Duration.ofMillis(300))).isFalse();
      release.countDown();
      assertThat(writer.join(Duration.ofSeconds(10))).isTrue();
    }

    assertThat(lines()).hasSize(5_000);
  }

  @Test
  void linesAreWrittenAfterTheEndAndWhenTheyAreLongerThanAllRoom() {
    var log = new LogWriter(out);
    write(log, "before", 1);
    log.close();
    write(log, "x".repeat(200_000), 1);
    write(log, "after", 1);

    assertThat(lines()).hasSize(3).first().asString().startsWith("before");
    assertThat(lines()).last().asString().startsWith("after");
  }

  private static OutputStream counting(CountDownLatch written) {
    return new OutputStream() {
      @Override
      public void write(int value) {
        throw new AssertionError("byte by byte");
      }

      @Override
      public void write(byte[] lines, int offset, int length) {
        written.countDown();
      }
    };
  }

  private OutputStream blocked(CountDownLatch release) {
    return new OutputStream() {
      @Override
      public void write(int value) {
        throw new AssertionError("byte by byte");
      }

      @Override
      public void write(byte[] lines, int offset, int length) throws IOException {
        try {
          release.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        out.write(lines, offset, length);
      }
    };
  }

  private static void write(LogWriter log, String name, int count) {
    for (var number = 0; number < count; number++) {
      var line = line(name, number).getBytes(StandardCharsets.UTF_8);
      log.append(line, line.length);
    }
  }

  private static String line(String name, int number) {
    return "%s %d %s\n".formatted(name, number, "y".repeat(90));
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
