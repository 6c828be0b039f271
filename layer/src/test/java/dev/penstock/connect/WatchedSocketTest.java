package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Reads that take too long, on both kinds of threads. */
class WatchedSocketTest {
  @Test
  void aReadEndsWithItsLimitAndTheSocketWithIt() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var first = connected(silent);
        var second = connected(silent)) {
      first.setSoTimeout(2_000);
      second.setSoTimeout(2_500);
      assertThat(first.getSoTimeout()).isEqualTo(2_000);

      Future<Duration> virtual = threads.submit(() -> waited(first));
      assertThat(waited(second)).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(20));
      assertThat(virtual.get()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(20));
      assertThat(first.isClosed()).isTrue();
      assertThat(second.isClosed()).isTrue();
    }
  }

  @Test
  void whoDoesNotReadMayRestForLong() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var socket = connected(server);
        var other = server.accept()) {
      socket.setSoTimeout(2_000);
      other.getOutputStream().write(7);
      assertThat(socket.getInputStream().read()).isEqualTo(7);

      Thread.sleep(Duration.ofSeconds(5));

      other.getOutputStream().write(new byte[] {8, 9});
      assertThat(socket.getInputStream().readNBytes(2)).containsExactly(8, 9);
      assertThat(socket.isClosed()).isFalse();
    }
  }

  @Test
  void shortLimitsLeaveTheSocketOpen() throws Exception {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var socket = connected(server);
        var other = server.accept()) {
      socket.setSoTimeout(2_000);
      socket.setSoTimeout(20);
      assertThat(socket.getSoTimeout()).isEqualTo(20);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);

      other.getOutputStream().write(7);
      socket.setSoTimeout(0);
      assertThat(socket.getSoTimeout()).isZero();
      assertThat(socket.getInputStream().read()).isEqualTo(7);
    }
  }

  @Test
  void whatElseEndsAReadIsNoTimeout() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var socket = connected(silent)) {
      socket.setSoTimeout(60_000);
      var started = new Thread[1];
      var reading =
          threads.submit(() -> {
            started[0] = Thread.currentThread();
            assertThatThrownBy(() -> socket.getInputStream().read())
                .isExactlyInstanceOf(SocketException.class);
          });
      while (started[0] == null || started[0].getState() != Thread.State.WAITING) {
        Thread.sleep(1);
      }

      started[0].interrupt();

      reading.get();
    }
  }

  private static Duration waited(Socket socket) {
    var start = System.nanoTime();
    assertThatThrownBy(() -> socket.getInputStream().read(new byte[10]))
        .isInstanceOf(SocketTimeoutException.class);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Socket connected(ServerSocket server) throws IOException {
    var socket = new PostgresqlSockets().createSocket();
    socket.connect(server.getLocalSocketAddress());
    return socket;
  }
}
