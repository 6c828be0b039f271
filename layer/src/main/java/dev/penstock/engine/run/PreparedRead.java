package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.plan.PageTokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** One statement that reads, and how its rows are written. */
final class PreparedRead {
  private static final int BYTES = 2_000;
  private static final int BYTES_PER_BIND = 200;

  private final String text;
  private final Binds binds;
  private final Fetching fetching;
  private final Encoder encoder;
  private final RowCheck check;
  private final PageTokens tokens;
  private final List<Source> contexts;

  /**
   * @param check of the root's rows
   * @param contexts for each branch what its page tokens are bound to
   */
  PreparedRead(
      String text,
      Binds binds,
      Fetching fetching,
      Encoder encoder,
      RowCheck check,
      PageTokens tokens,
      List<Source> contexts) {
    this.text = text;
    this.binds = binds;
    this.fetching = fetching;
    this.encoder = encoder;
    this.check = check;
    this.tokens = tokens;
    this.contexts = List.copyOf(contexts);
  }

  /** About how much memory it takes; the encoder grows with the text. */
  int bytes() {
    return BYTES + 5 * text.length() + BYTES_PER_BIND * binds.size();
  }

  /** The same with the values of one request. */
  Ready with(Leaves leaves) {
    return new Ready(leaves, binds.in(leaves), check.in(leaves));
  }

  /** A read that can run on any connection, more than once. */
  final class Ready implements Read {
    private final Leaves leaves;
    private final Binds.Values values;
    private final RowCheck.Passing passing;

    private Ready(Leaves leaves, Binds.Values values, RowCheck.Passing passing) {
      this.leaves = leaves;
      this.values = values;
      this.passing = passing;
    }

    @Override
    public void run(Connection connection, ByteSink sink, Denials denials) throws SQLException {
      try (var execution = Execution.of(connection, text, leaves)) {
        execution.set(values);
        fetching.read(execution, rows -> encoder.write(rows, passing, this::seal, sink, denials));
      }
    }

    private String seal(int branch, byte[] place) {
      return tokens.seal(place, contexts.get(branch).in(leaves).toString());
    }
  }
}
