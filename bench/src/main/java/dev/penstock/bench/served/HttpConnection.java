package dev.penstock.bench.served;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection of a client, kept alive. Bare sockets, because a measurement needs clients that
 * read slowly or leave in the middle, and an account of each single answer.
 */
public final class HttpConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int SLOW_BYTES = 16_384;
  private final Socket socket;
  private final InputStream in;

  private HttpConnection(Socket socket, InputStream in) {
    this.socket = socket;
    this.in = in;
  }

  /**
   * Connects.
   *
   * @param limit how long one read may wait
   */
  public static HttpConnection open(InetSocketAddress address, Duration limit) throws IOException {
    return open(address, limit, 0);
  }

  /** A client with a small window that takes its time between reads, so that servers feel it. */
  public static HttpConnection slow(InetSocketAddress address, Duration limit, int bytesPerSecond)
      throws IOException {
    return open(address, limit, bytesPerSecond);
  }

  // The socket belongs to the connection that is returned.
  @SuppressWarnings("resource")
  private static HttpConnection open(InetSocketAddress address, Duration limit, int bytesPerSecond)
      throws IOException {
    var socket = new Socket();
    try {
      if (bytesPerSecond > 0) {
        socket.setReceiveBufferSize(SLOW_BYTES);
      }
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) limit.toMillis());
      socket.connect(address, CONNECT_MILLIS);
      var in = socket.getInputStream();
      return new HttpConnection(
          socket,
          new BufferedInputStream(
              bytesPerSecond > 0 ? new SlowStream(in, bytesPerSecond) : in, SLOW_BYTES));
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Sends a GraphQL request and waits for the whole answer. */
  public Reply ask(GraphqlRequest request) throws IOException {
    send(request);
    return new ReplyReader(in).read();
  }

  /** Sends a GraphQL request without waiting. */
  public void send(GraphqlRequest request) throws IOException {
    var head =
        """
        POST /graphql HTTP/1.1\r
        host: localhost\r
        x-api-key: %s\r
        content-type: application/json\r
        accept: application/json\r
        content-length: %d\r
        \r
        """
            .formatted(ApiFolder.KEY, request.body().length)
            .getBytes(StandardCharsets.US_ASCII);
    var bytes = new byte[head.length + request.body().length];
    System.arraycopy(head, 0, bytes, 0, head.length);
    System.arraycopy(request.body(), 0, bytes, head.length, request.body().length);
    socket.getOutputStream().write(bytes);
  }

  /** The answer to what was sent. */
  public Reply receive() throws IOException {
    return new ReplyReader(in).read();
  }

  /** Takes some bytes of an answer, to be thrown away. */
  public int swallow(int most) throws IOException {
    var read = in.read(new byte[most]);
    if (read < 0) {
      throw new EOFException("The server closed the connection");
    }
    return read;
  }

  /** Leaves at once, as a client does that crashes: what was sent to it is refused. */
  public void abandon() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException _) {
      // It is gone either way.
    }
  }
}
