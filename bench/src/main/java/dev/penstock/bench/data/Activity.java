package dev.penstock.bench.data;

import static dev.penstock.bench.data.DataType.BIGINT;
import static dev.penstock.bench.data.DataType.BOOLEAN;
import static dev.penstock.bench.data.DataType.INTEGER;
import static dev.penstock.bench.data.DataType.TEXT;
import static dev.penstock.bench.data.DataType.TIMESTAMP;
import static dev.penstock.bench.data.DataType.decimal;
import static dev.penstock.bench.data.DataType.varchar;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Accounts and what happened on them, in the order of time. */
final class Activity {
  private static final long SEED = 20_261_121;
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);
  private static final List<String> KINDS =
      List.of("login", "purchase", "refund", "message", "logout");

  private Activity() {}

  static List<Table> tables(int accounts, int events) {
    return List.of(
        new Table(
            "account",
            List.of(
                Column.of("account_id", INTEGER),
                Column.of("name", varchar(80)),
                Column.of("email", varchar(120)),
                Column.of("country", varchar(40)).orNull(),
                Column.of("active", BOOLEAN),
                Column.of("balance", decimal(14, 2)),
                Column.of("created_at", TIMESTAMP)),
            List.of("account_id"),
            List.of(),
            List.of(List.of("created_at", "account_id")),
            () -> accounts(accounts)),
        new Table(
            "event",
            List.of(
                Column.of("event_id", BIGINT),
                Column.of("account_id", INTEGER),
                Column.of("kind", varchar(20)),
                Column.of("created_at", TIMESTAMP),
                Column.of("payload", TEXT),
                Column.of("amount", decimal(12, 2)).orNull()),
            List.of("event_id"),
            List.of(new Table.Reference("account_id", "account", "account_id")),
            List.of(
                List.of("account_id", "created_at", "event_id"),
                List.of("kind", "created_at", "event_id")),
            () -> events(accounts, events)));
  }

  private static Stream<List<@Nullable Object>> accounts(int count) {
    var random = new Random(SEED);
    var words = new Words(random);
    return IntStream.rangeClosed(1, count)
        .mapToObj(id ->
            Arrays.asList(
                id,
                words.name() + " " + words.name(),
                words.word() + id + "@mail.example",
                random.nextInt(10) == 0 ? null : words.one(Store.COUNTRIES),
                random.nextInt(8) != 0,
                BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                START.minusMinutes(7L * (count - id))));
  }

  private static Stream<List<@Nullable Object>> events(int accounts, int count) {
    var random = new Random(SEED + 1);
    // A sentence for each event would take most of the loading time.
    var words = new Words(random);
    var sentences = IntStream.range(0, 997).mapToObj(_ -> words.sentence(9)).toList();
    return IntStream.rangeClosed(1, count)
        .mapToObj(id ->
            Arrays.asList(
                (long) id,
                1 + random.nextInt(accounts),
                words.one(KINDS),
                START.plusSeconds(11L * id + random.nextInt(11)),
                id + " " + words.one(sentences),
                random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(1_000_000), 2)));
  }
}
