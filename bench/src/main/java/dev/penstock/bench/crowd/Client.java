package dev.penstock.bench.crowd;

import dev.penstock.bench.served.HttpConnection;
import dev.penstock.bench.served.Reply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/** A client that asks again as soon as it has an answer, and a second after it was refused. */
final class Client implements Callable<Tally> {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** What {@code retry-after} says. */
  private static final Duration REST = Duration.ofSeconds(1);

  private final InetSocketAddress address;
  private final Question question;
  private final long endNanos;
  private final Tally tally = new Tally();

  Client(InetSocketAddress address, Question question, long endNanos) {
    this.address = address;
    this.question = question;
    this.endNanos = endNanos;
  }

  @Override
  public Tally call() throws InterruptedException {
    try (var connection = HttpConnection.open(address, LIMIT)) {
      while (System.nanoTime() < endNanos) {
        var start = System.nanoTime();
        var reply = connection.ask(question.request());
        count(reply, System.nanoTime() - start);
      }
    } catch (IOException e) {
      tally.other(e.toString());
    }
    return tally;
  }

  private void count(Reply reply, long nanos) throws InterruptedException {
    if (question.answeredBy(reply)) {
      tally.answer(nanos);
      return;
    }
    var text = new String(reply.body(), StandardCharsets.UTF_8);
    if (reply.status() == 503 && text.contains("\"code\":\"OVERLOADED\"")) {
      tally.refusal(nanos);
      Thread.sleep(Math.clamp((endNanos - System.nanoTime()) / 1_000_000, 0, REST.toMillis()));
    } else {
      tally.other(reply.status() + " " + text);
    }
  }
}
