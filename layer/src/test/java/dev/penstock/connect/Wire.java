package dev.penstock.connect;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * Stands between a driver and a database, without TLS, and notes what the driver asks: one entry
 * for each time that it waits for an answer.
 */
public final class Wire implements AutoCloseable {
  private final TestDatabase database;
  private final UnaryOperator<Told> change;
  private final ServerSocket server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  private Wire(TestDatabase database, UnaryOperator<Told> change) {
    this.database = database;
    this.change = change;
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.startVirtualThread(this::accept);
  }

  /** One message of a PostgreSQL server. */
  record Told(char type, byte[] body) {}

  /** Passes everything on as it is. */
  public static Wire to(TestDatabase database) {
    return new Wire(database, UnaryOperator.identity());
  }

  /** Changes what a PostgreSQL server tells. */
  static Wire changing(TestDatabase database, UnaryOperator<Told> change) {
    return new Wire(database, change);
  }

  /** The database through here. */
  public ConnectionUrl url() {
    var through = database.url().replaceFirst(":\\d+/", ":" + server.getLocalPort() + "/");
    return ConnectionUrl.parse(through + "?sslmode=disable");
  }

  /** What was asked so far. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  /** What was asked meanwhile, but for looks at a connection that rested. */
  public List<String> asked(Runnable work) {
    var before = asked.size();
    work.run();
    var now = asked();
    return now.subList(before, now.size()).stream()
        .filter(text -> !text.equals("command 14;") && !text.equals("parse ;execute;"))
        .toList();
  }

  /** Ends all connections without a word to either side. */
  public void breakOff() {
    try {
      for (var socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    try {
      while (true) {
        var driver = server.accept();
        var real = ConnectionUrl.parse(database.url());
        var behind = new Socket(real.host(), real.port());
        sockets.addAll(List.of(driver, behind));
        driver.setTcpNoDelay(true);
        behind.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> pass(driver, behind, true));
        Thread.startVirtualThread(() -> pass(behind, driver, false));
      }
    } catch (IOException _) {
      // Closed.
    }
  }

  private void pass(Socket from, Socket to, boolean asking) {
    try (from;
        to) {
      var in = new DataInputStream(from.getInputStream());
      var out = new DataOutputStream(new BufferedOutputStream(to.getOutputStream()));
      if (database.kind() != Kind.POSTGRESQL) {
        packets(in, out, asking);
      } else if (asking) {
        questions(in, out);
      } else {
        answers(in, out);
      }
    } catch (IOException _) {
      // One of them went away.
    }
  }

  /** A length without a type begins a session, then everything has a type and a length. */
  private void questions(DataInputStream in, DataOutputStream out) throws IOException {
    var start = new byte[in.readInt() - 4];
    in.readFully(start);
    out.writeInt(start.length + 4);
    out.write(start);
    out.flush();
    var question = new StringBuilder();
    while (true) {
      var type = (char) in.readByte();
      var body = new byte[in.readInt() - 4];
      in.readFully(body);
      var text = new String(body, StandardCharsets.UTF_8);
      question.append(
          switch (type) {
            case 'P' -> "parse %s;".formatted(text.split("\0", -1)[1]);
            case 'Q' -> "query %s;".formatted(text.split("\0", -1)[0]);
            case 'E' -> "execute;";
            default -> "";
          });
      if (type == 'S' || type == 'Q') {
        asked.add(question.toString());
        question.setLength(0);
      }
      out.writeByte(type);
      out.writeInt(body.length + 4);
      out.write(body);
      out.flush();
    }
  }

  private void answers(DataInputStream in, DataOutputStream out) throws IOException {
    while (true) {
      var type = (char) in.readByte();
      var body = new byte[in.readInt() - 4];
      in.readFully(body);
      var told = change.apply(new Told(type, body));
      out.writeByte(told.type());
      out.writeInt(told.body().length + 4);
      out.write(told.body());
      out.flush();
    }
  }

  /** MySQL's and MariaDB's: a length of three bytes and a number, which is 0 for what is asked. */
  private void packets(DataInputStream in, DataOutputStream out, boolean asking)
      throws IOException {
    while (true) {
      var head = in.readInt();
      var length = Integer.reverseBytes(head) & 0xffffff;
      var body = new byte[length];
      in.readFully(body);
      if (asking && (head & 0xff) == 0 && length > 0) {
        asked.add(
            body[0] == 3 ? "query %s;".formatted(query(body)) : "command %d;".formatted(body[0]));
      }
      out.writeInt(head);
      out.write(body);
      out.flush();
    }
  }

  /** MySQL's begins with the number of attributes, which is none. */
  private static String query(byte[] body) {
    var start = body[1] < ' ' ? 3 : 1;
    return new String(body, start, body.length - start, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    breakOff();
  }
}
