package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.plan.Crossing;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.sql.KeyedReading;
import java.util.List;
import java.util.stream.Stream;

/** A statement that reads for some keys, whichever and however many they are. */
final class KeyedRead {
  /** The number of the branch with the pages, where there are any. */
  private static final int PAGE = 1;

  private final KeyedReading reading;
  private final ServerLimit limit;
  private final Binds before;
  private final Binds key;
  private final Binds after;
  private final Fetching fetching;
  private final Encoder encoder;
  private final PageTokens tokens;
  private final List<Source> contexts;
  private final int most;

  /**
   * @param contexts for each branch what its page tokens are bound to
   */
  KeyedRead(
      KeyedReading reading,
      ServerLimit limit,
      Binder binder,
      Fetching fetching,
      Encoder encoder,
      PageTokens tokens,
      List<Source> contexts) {
    this.reading = reading;
    this.limit = limit;
    this.before = binder.binds(reading.before());
    this.key = binder.binds(reading.key());
    this.after = binder.binds(reading.after());
    this.fetching = fetching;
    this.encoder = encoder;
    this.tokens = tokens;
    this.contexts = List.copyOf(contexts);
    this.most = reading.most(Crossing.MOST_KEYS);
  }

  /** How many keys one statement takes. */
  int most() {
    return most;
  }

  /** What there is for a key without rows, where there are pages. */
  byte[] emptyPage() {
    return encoder.empty(PAGE);
  }

  /** About how much memory it takes. */
  int bytes() {
    return 4_000 + 6 * reading.ofOne().statement().text().length();
  }

  /** The same for these keys and the values of one request. */
  Read with(Leaves leaves, List<List<Object>> keys) {
    var text = limit.text(reading.of(keys.size()));
    var values =
        Binds.Values.joined(
            Stream.of(
                    Stream.of(before.in(leaves)),
                    keys.stream().map(each -> key.in(leaves.with(each))),
                    Stream.of(after.in(leaves)))
                .flatMap(each -> each)
                .toList());
    PlaceSeal seal =
        (branch, place) -> tokens.seal(place, contexts.get(branch).in(leaves).toString());
    return (connection, sink, denials) -> {
      try (var execution = Execution.of(connection, text, leaves)) {
        execution.set(values);
        fetching.read(
            execution, rows -> encoder.write(rows, RowCheck.Passing.ALL, seal, sink, denials));
      }
    };
  }
}
