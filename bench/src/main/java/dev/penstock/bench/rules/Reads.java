package dev.penstock.bench.rules;

import dev.penstock.bench.data.Owned;
import dev.penstock.bench.query.Query;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What is asked, by one person. Every contestant answers each with the same rows. */
final class Reads {
  /** The person who asks. */
  static final int ACCOUNT = 217;

  private static final int SETS = 60;

  /** As {@link Owned} spreads them: every so manieth shelf and book is of one person. */
  private static final int PEOPLE = 400;

  private static final String BOOK = "items { bookId shelfId title price createdAt }";

  /** One row by its key. */
  static final Query GET =
      query(
          "get",
          "query get($id: Int!) { getBook(bookId: $id) { bookId shelfId title price createdAt } }",
          set -> Map.of("id", book(set)));

  /** 100 rows that a filter finds; a rule looks at each of them besides. */
  static final Query LIST =
      query(
          "list",
          """
          query list($account: Int!, $after: Int!) {
            listBooks(filter: {accountId: {eq: $account}, bookId: {gt: $after}}, limit: 100) { %s } }
          """
              .formatted(BOOK),
          set -> Map.of("account", ACCOUNT, "after", book(set)));

  /** Three levels: 20 shelves, their books, the notes in those. */
  static final Query LEVELS =
      query(
          "levels",
          """
          query levels($account: Int!, $after: Int!) {
            listShelves(filter: {accountId: {eq: $account}, shelfId: {gt: $after}}, limit: 20) {
              items { shelfId label books(limit: 5) {
                items { bookId title notes(limit: 3) { items { noteId words } } } } } } }
          """,
          set -> Map.of("account", ACCOUNT, "after", book(set % 5)));

  /** The first 100 of all rows of the caller: the rule finds them. */
  static final Query OWN = own("");

  static final List<Query> ALL = List.of(GET, LIST, LEVELS, OWN);

  private Reads() {}

  /** The question as who sees other people's rows, too, has to ask it. */
  static Query asked(Query query, Ruling ruling) {
    return query.equals(OWN) && !ruling.looksAtRows()
        ? own(", owner: {eq: \"%s\"}".formatted(Owned.subject(ACCOUNT)))
        : query;
  }

  private static Query own(String more) {
    return query(
        "own",
        "query own($after: Int!) { listBooks(filter: {bookId: {gt: $after}%s}, limit: 100) { %s } }"
            .formatted(more, BOOK),
        set -> Map.of("after", book(set)));
  }

  private static int book(int set) {
    return ACCOUNT + PEOPLE * set;
  }

  private static Query query(
      String name, String document, IntFunction<Map<String, Object>> values) {
    return new Query(
        name,
        Query.Freshness.SAME_DOCUMENT,
        document,
        IntStream.range(0, SETS).mapToObj(values).toList(),
        "");
  }
}
