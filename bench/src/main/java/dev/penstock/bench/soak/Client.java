package dev.penstock.bench.soak;

import dev.penstock.bench.served.HttpConnection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/** Does all kinds of deeds in a random order, with short pauses. */
final class Client implements Callable<Client.Account> {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int MOST_DEEDS_OF_A_CONNECTION = 500;
  private static final List<Deed> SHARES = shares();

  private final InetSocketAddress address;
  private final SplittableRandom random;
  private final long endNanos;
  private final int pauseMillis;
  private final Map<Deed, Integer> done = new EnumMap<>(Deed.class);
  private final Map<Deed, Integer> wrong = new EnumMap<>(Deed.class);

  Client(InetSocketAddress address, long seed, long endNanos, int pauseMillis) {
    this.address = address;
    this.random = new SplittableRandom(seed);
    this.endNanos = endNanos;
    this.pauseMillis = pauseMillis;
  }

  /** How often what was done, and how often with another answer than it must have. */
  record Account(Map<Deed, Integer> done, Map<Deed, Integer> wrong) {
    static Account sum(List<Account> accounts) {
      Map<Deed, Integer> done = new EnumMap<>(Deed.class);
      Map<Deed, Integer> wrong = new EnumMap<>(Deed.class);
      for (var account : accounts) {
        account.done.forEach((deed, count) -> done.merge(deed, count, Integer::sum));
        account.wrong.forEach((deed, count) -> wrong.merge(deed, count, Integer::sum));
      }
      return new Account(done, wrong);
    }
  }

  private static List<Deed> shares() {
    List<Deed> shares = new ArrayList<>();
    for (var deed : Deed.values()) {
      for (var each = 0; each < deed.share(); each++) {
        shares.add(deed);
      }
    }
    return List.copyOf(shares);
  }

  @Override
  public Account call() throws InterruptedException {
    while (System.nanoTime() < endNanos) {
      visit();
    }
    return new Account(done, wrong);
  }

  /** One connection's time. */
  private void visit() throws InterruptedException {
    var deed = Deed.READ;
    try (var connection = HttpConnection.open(address, LIMIT)) {
      for (var each = 0; each < MOST_DEEDS_OF_A_CONNECTION; each++) {
        deed = SHARES.get(random.nextInt(SHARES.size()));
        count(deed, deed.done(connection, random));
        if (deed.leaves() || System.nanoTime() > endNanos) {
          return;
        }
        Thread.sleep(random.nextInt(2 * pauseMillis + 1));
      }
    } catch (IOException _) {
      count(deed, false);
    }
  }

  private void count(Deed deed, boolean right) {
    done.merge(deed, 1, Integer::sum);
    if (!right) {
      wrong.merge(deed, 1, Integer::sum);
    }
  }
}
