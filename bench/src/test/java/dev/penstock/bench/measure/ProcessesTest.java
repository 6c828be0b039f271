package dev.penstock.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(value = OS.LINUX, disabledReason = "processor time comes from /proc")
final class ProcessesTest {

  @Test
  void whoListensAtAPortIsFound() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var found = Processes.listeningAt(socket.getLocalPort());

      assertThat(found).map(Processes::root).contains(ProcessHandle.current());
    }
  }

  @Test
  void nobodyListensAtAPortThatIsClosed() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(Processes.listeningAt(port)).isEmpty();
  }

  @Test
  void workTakesProcessorTime() {
    var own = new Processes(ProcessHandle.current());
    var before = own.processorMicros();
    var end = System.nanoTime() + 2_000_000_000L;
    while (own.processorMicros() == before && System.nanoTime() < end) {
      Thread.onSpinWait();
    }

    assertThat(own.processorMicros()).isGreaterThan(before);
    assertThat(own.residentBytes()).isGreaterThan(10_000_000);
  }
}
