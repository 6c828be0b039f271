package dev.penstock.engine.sql;

import java.util.List;

/** The statement that reads for some keys, as many as there may be. */
public final class KeyedReading {
  /** Longer statements are not kept apart from others by a proxy: RDS Proxy pins beyond 16 KB. */
  private static final int LONGEST = 15_000;

  private static final String UNION = " union all ";
  private final Reading one;
  private final KeysText.Span span;

  KeyedReading(Reading one, KeysText.Span span) {
    this.one = one;
    this.span = span;
  }

  /** The statement for one key, which tells where its rows hold what the answer needs. */
  public Reading ofOne() {
    return one;
  }

  /** The statement for so many keys, apart from its binds. */
  public Reading of(int keys) {
    var text = one.statement().text();
    var select = text.substring(span.begin(), span.end());
    if (keys == 1) {
      // Older MySQL takes no parentheses around the only select.
      return within(text.substring(0, span.begin()) + select.substring(1, select.length() - 1));
    }
    var number = span.number() - span.begin();
    var all = new StringBuilder(text.substring(0, span.end()));
    for (var key = 2; key <= keys; key++) {
      all.append(UNION)
          .append(select, 0, number)
          .append(key)
          .append(select, number + 1, select.length());
    }
    return within(all.toString());
  }

  private Reading within(String start) {
    var text = one.statement().text();
    var more = start.length() - span.end();
    return new Reading(
        new Statement(start + text.substring(span.end()), List.of()),
        one.select().stream().map(place -> place + (place > span.end() ? more : 0)).findFirst(),
        one.nesting(),
        one.columns());
  }

  /** How many keys are read for by one statement at most. */
  public int most(int wanted) {
    var room = LONGEST - one.statement().text().length();
    var each = span.end() - span.begin() + UNION.length() + 2;
    return Math.clamp(1 + room / each, 1, wanted);
  }

  /** The binds before those of the keys. */
  public Statement before() {
    return binds(0, span.binds());
  }

  /** The binds of one key. */
  public Statement key() {
    return binds(span.binds(), span.binds() + span.own());
  }

  /** The binds behind those of the keys. */
  public Statement after() {
    return binds(span.binds() + span.own(), one.statement().binds().size());
  }

  private Statement binds(int from, int to) {
    return new Statement("", one.statement().binds().subList(from, to));
  }
}
