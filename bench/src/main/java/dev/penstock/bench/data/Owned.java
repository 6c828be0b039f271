package dev.penstock.bench.data;

import static dev.penstock.bench.data.DataType.INTEGER;
import static dev.penstock.bench.data.DataType.TIMESTAMP;
import static dev.penstock.bench.data.DataType.decimal;
import static dev.penstock.bench.data.DataType.varchar;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shelves of 400 people, their books, and notes in those, three levels deep. Everything on a shelf
 * is of one person, whose account, name and team stand in every row; what belongs together lies far
 * apart in the tables.
 */
public final class Owned {
  private static final long SEED = 20_261_122;
  private static final int PEOPLE = 400;
  private static final int SHELVES = 10_000;
  private static final int BOOKS = 100_000;
  private static final int NOTES = 300_000;
  private static final LocalDateTime START = LocalDateTime.of(2025, 1, 1, 0, 0);

  private Owned() {}

  /** The claim `sub` of the person with that account, which is what the column owner holds. */
  public static String subject(int account) {
    return UUID.nameUUIDFromBytes("person %d".formatted(account).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** The team of the person with that account, which nobody else is in. */
  public static String team(int account) {
    return "team-%04d".formatted(account);
  }

  static List<Table> tables() {
    return List.of(
        table("shelf", List.of(Column.of("label", varchar(80))), List.of(), Owned::shelf, SHELVES),
        table(
            "book",
            List.of(
                Column.of("shelf_id", INTEGER),
                Column.of("title", varchar(120)),
                Column.of("price", decimal(8, 2)),
                Column.of("created_at", TIMESTAMP)),
            List.of(new Table.Reference("shelf_id", "shelf", "shelf_id")),
            Owned::book,
            BOOKS),
        table(
            "note",
            List.of(Column.of("book_id", INTEGER), Column.of("words", varchar(200))),
            List.of(new Table.Reference("book_id", "book", "book_id")),
            Owned::note,
            NOTES));
  }

  private static Table table(
      String name,
      List<Column> own,
      List<Table.Reference> references,
      Supplier<IntFunction<List<@Nullable Object>>> rows,
      int count) {
    var key = name + "_id";
    var common =
        List.of(
            Column.of(key, INTEGER),
            Column.of("account_id", INTEGER),
            Column.of("owner", varchar(80)),
            Column.of("team", varchar(40)));
    var above = references.stream().map(reference -> List.of(reference.column(), key));
    var found = Stream.of("account_id", "owner", "team").map(column -> List.of(column, key));
    var ruled = Stream.of("owner", "team").flatMap(column -> ruled(column, key, references));
    return new Table(
        name,
        Stream.concat(common.stream(), own.stream()).toList(),
        List.of(key),
        references,
        Stream.of(above, found, ruled).flatMap(indexes -> indexes).toList(),
        () -> rows(rows, count));
  }

  /** What a rule wants that compares a column, where rows are found by another one besides. */
  private static Stream<List<String>> ruled(
      String column, String key, List<Table.Reference> references) {
    return Stream.concat(
        Stream.of(List.of(column, "account_id", key)),
        references.stream().map(reference -> List.of(reference.column(), column, key)));
  }

  private static Stream<List<@Nullable Object>> rows(
      Supplier<IntFunction<List<@Nullable Object>>> rows, int count) {
    var row = rows.get();
    return IntStream.rangeClosed(1, count).mapToObj(row);
  }

  private static IntFunction<List<@Nullable Object>> shelf() {
    var words = new Words(new Random(SEED));
    return id -> row(id, id, words.title(2));
  }

  private static IntFunction<List<@Nullable Object>> book() {
    var random = new Random(SEED + 1);
    var words = new Words(random);
    return id -> {
      var shelf = 1 + (id - 1) % SHELVES;
      return row(
          id,
          shelf,
          shelf,
          words.title(3),
          BigDecimal.valueOf(random.nextInt(10_000), 2),
          START.plusMinutes(id));
    };
  }

  private static IntFunction<List<@Nullable Object>> note() {
    var words = new Words(new Random(SEED + 2));
    return id -> {
      var book = 1 + (id - 1) % BOOKS;
      return row(id, 1 + (book - 1) % SHELVES, book, words.title(3));
    };
  }

  private static List<@Nullable Object> row(int id, int shelf, @Nullable Object... own) {
    var account = 1 + (shelf - 1) % PEOPLE;
    List<@Nullable Object> row = new ArrayList<>();
    row.add(id);
    row.add(account);
    row.add(subject(account));
    row.add(team(account));
    row.addAll(Arrays.asList(own));
    return row;
  }
}
