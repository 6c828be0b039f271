package dev.penstock.bench.soak;

import dev.penstock.bench.served.DatabaseView;
import dev.penstock.bench.served.HttpConnection;
import dev.penstock.bench.served.ServedApi;
import dev.penstock.bench.soak.Client.Account;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Loads a server, and looks at what it holds before, meanwhile and afterwards. */
final class Soak {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int DOCUMENTS = 12_000;
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private final ServedApi served;
  private final DatabaseView database;
  private final int clients;
  private final int pauseMillis;
  private final Consumer<Snapshot> each;

  /**
   * @param pauseMillis of a client between two requests, on average
   * @param each hears what is held after each minute
   */
  Soak(
      ServedApi served,
      DatabaseView database,
      int clients,
      int pauseMillis,
      Consumer<Snapshot> each) {
    this.served = served;
    this.database = database;
    this.clients = clients;
    this.pauseMillis = pauseMillis;
    this.each = each;
  }

  /** What was held before and after, and what the clients did in between. */
  record Result(Snapshot before, Snapshot after, Account account) {}

  /** The first load only fills pools and caches; what counts comes after it. */
  Result run(Duration warmUp, Duration time)
      throws InterruptedException, ExecutionException, IOException {
    fill();
    var _ = load(warmUp, 1);
    var before = settled();
    each.accept(before);
    var account = load(time, 2);
    return new Result(before, settled(), account);
  }

  /**
   * Caches are bounded: as many documents as fit, and more, so that none grows any further. Each
   * comes twice, because a gateway keeps a document when it comes again.
   */
  private void fill() throws IOException {
    try (var connection = served.connect(LIMIT)) {
      for (var document = 0; document < DOCUMENTS; document++) {
        ask(connection, document);
        ask(connection, document);
      }
    }
  }

  /** The seed makes the document. */
  private static void ask(HttpConnection connection, long seed) throws IOException {
    if (!Deed.NEVER_SEEN.done(connection, new SplittableRandom(seed))) {
      throw new IllegalStateException("A document that was never seen has no answer");
    }
  }

  private Account load(Duration time, int part) throws InterruptedException, ExecutionException {
    var end = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Account>> running = new ArrayList<>();
      for (var client = 0; client < clients; client++) {
        var seed = part * 1_000_003L + client;
        running.add(threads.submit(new Client(served.address(), seed, end, pauseMillis)));
      }
      while (end - System.nanoTime() > MINUTE.toNanos()) {
        Thread.sleep(MINUTE);
        each.accept(Snapshot.underLoad(served, database));
      }
      List<Account> accounts = new ArrayList<>();
      for (var client : running) {
        accounts.add(client.get());
      }
      return Account.sum(accounts);
    }
  }

  /** After the clients are gone and what they left behind had time to end. */
  private Snapshot settled() throws InterruptedException {
    Thread.sleep(SETTLING);
    // A collection first, so that what only waits for one is not counted.
    var _ = Snapshot.of(served, database);
    return Snapshot.of(served, database);
  }
}
