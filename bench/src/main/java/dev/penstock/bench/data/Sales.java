package dev.penstock.bench.data;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of who sells and who buys. */
final class Sales {
  private static final long SEED = 2_240;
  private static final int CUSTOMERS = 59;
  private static final int INVOICES = 412;
  private static final LocalDateTime START = LocalDateTime.of(2021, 1, 1, 0, 0);

  /** How many lines the invoices have, over and over again. */
  private static final List<Integer> LINES = List.of(2, 4, 6, 9, 14, 1, 2);

  /** Whom each employee reports to; 0 is nobody. */
  private static final List<Integer> REPORTS_TO = List.of(0, 1, 2, 2, 2, 1, 6, 6);

  private Sales() {}

  static Stream<List<@Nullable Object>> employees() {
    var random = new Random(SEED);
    var words = new Words(random);
    return IntStream.rangeClosed(1, REPORTS_TO.size())
        .mapToObj(id ->
            Arrays.asList(
                id,
                words.name(),
                words.name(),
                words.one(List.of("Manager", "Support Agent", "Clerk")),
                REPORTS_TO.get(id - 1) == 0 ? null : REPORTS_TO.get(id - 1),
                START.minusDays(10_000L + random.nextInt(8_000)),
                START.minusDays(random.nextInt(3_000)),
                random.nextInt(1_000) + " " + words.name() + " Street",
                words.name(),
                words.one(Store.COUNTRIES),
                random.nextInt(4) == 0 ? null : "%05d".formatted(random.nextInt(100_000)),
                "+1 555 %04d".formatted(random.nextInt(10_000)),
                words.word() + id + "@store.example"));
  }

  static Stream<List<@Nullable Object>> customers() {
    var random = new Random(SEED + 1);
    var words = new Words(random);
    return IntStream.rangeClosed(1, CUSTOMERS)
        .mapToObj(id ->
            Arrays.asList(
                id,
                words.name(),
                words.name(),
                random.nextInt(6) == 0 ? words.title(3) : null,
                random.nextInt(1_000) + " " + words.name() + " Street",
                words.name(),
                words.one(Store.COUNTRIES),
                random.nextInt(4) == 0 ? null : "%05d".formatted(random.nextInt(100_000)),
                random.nextInt(8) == 0 ? null : "+1 555 %04d".formatted(random.nextInt(10_000)),
                words.word() + id + "@mail.example",
                random.nextInt(10) == 0 ? null : 3 + random.nextInt(3)));
  }

  static Stream<List<@Nullable Object>> invoices() {
    var random = new Random(SEED + 2);
    var words = new Words(random);
    var totals = totals();
    return IntStream.rangeClosed(1, INVOICES)
        .mapToObj(id ->
            Arrays.asList(
                id,
                1 + (id * 7) % CUSTOMERS,
                START.plusHours(id * 104L + random.nextInt(24)).plusSeconds(random.nextInt(3_600)),
                random.nextInt(1_000) + " " + words.name() + " Street",
                words.name(),
                words.one(Store.COUNTRIES),
                random.nextInt(4) == 0 ? null : "%05d".formatted(random.nextInt(100_000)),
                totals[id]));
  }

  static Stream<List<@Nullable Object>> invoiceLines() {
    var invoices = invoiceOfLine();
    return IntStream.rangeClosed(1, invoices.length)
        .mapToObj(id -> Arrays.asList(id, invoices[id - 1], track(id), Music.price(track(id)), 1));
  }

  /** What the lines of each invoice come to, by its number. */
  private static BigDecimal[] totals() {
    var totals = new BigDecimal[INVOICES + 1];
    Arrays.fill(totals, BigDecimal.ZERO);
    var line = 0;
    for (var invoice : invoiceOfLine()) {
      line++;
      totals[invoice] = totals[invoice].add(Music.price(track(line)));
    }
    return totals;
  }

  private static int[] invoiceOfLine() {
    return IntStream.rangeClosed(1, INVOICES)
        .flatMap(invoice ->
            IntStream.generate(() -> invoice).limit(LINES.get((invoice - 1) % LINES.size())))
        .toArray();
  }

  private static int track(int line) {
    return 1 + (line * 9) % Music.TRACKS;
  }
}
