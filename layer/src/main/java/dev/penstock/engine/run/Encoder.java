package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.sql.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the answers to all requests of one plan while their rows arrive, depth first; nothing is
 * kept but open pages. Holds no value of a request.
 */
final class Encoder {
  private static final int LARGE_LIST = 1_000;
  private static final long LARGE_ANSWER = 1_000_000;
  private final List<BranchEncoder> branches;
  private final Reading.Nesting nesting;
  private final boolean large;
  private final UsualSize size = new UsualSize();

  Encoder(ApiDefinition definition, Plan plan, Reading reading) {
    this(writing(definition), writing(definition.revealed()), plan, reading);
  }

  /**
   * @param writing how the values of a field are written
   */
  Encoder(Function<Field, ValueWriter> writing, Plan plan, Reading reading) {
    this(writing, writing, plan, reading);
  }

  private static Function<Field, ValueWriter> writing(ApiDefinition definition) {
    return field -> ValueWriter.of(definition, field.type(), field.column().type());
  }

  private Encoder(
      Function<Field, ValueWriter> writing,
      Function<Field, ValueWriter> placing,
      Plan plan,
      Reading reading) {
    this.nesting = reading.nesting();
    this.branches =
        plan.branches().stream()
            .map(branch ->
                BranchEncoder.of(writing, placing, branch, reading.columns().get(branch.number())))
            .toList();
    this.large = isLarge(branches);
  }

  /** Whether its limits allow more rows than should be in memory at once. */
  boolean isLarge() {
    return large;
  }

  private static boolean isLarge(List<BranchEncoder> branches) {
    var rows = new double[branches.size()];
    var sum = 0.0;
    for (var branch : branches) {
      var above = branch.parent() < 0 ? 1 : rows[branch.parent()];
      rows[branch.number()] = above * branch.limit();
      sum += rows[branch.number()];
    }
    return rows[0] > LARGE_LIST || sum > LARGE_ANSWER;
  }

  /** What a page of a branch is without rows. */
  byte[] empty(int branch) {
    return branches.get(branch).template().empty();
  }

  /**
   * Writes the value of the root field.
   *
   * @param passing which of the rows are answered; nothing else is read of the others
   */
  void write(
      ResultSet rows, RowCheck.Passing passing, PlaceSeal seal, ByteSink sink, Denials denials)
      throws SQLException {
    var start = sink.position();
    sink.expect(size.bytes());
    var pages = new OpenPages(branches, seal, sink, denials);
    switch (nesting) {
      case Reading.Nesting.None _ -> {
        while (rows.next()) {
          if (passing.test(rows)) {
            pages.row(0, rows);
          }
        }
      }
      case Reading.Nesting.Mixed _ -> {
        while (rows.next()) {
          pages.row(branch(rows), rows);
        }
      }
      case Reading.Nesting.Chain(var keys) -> {
        var chain = new ChainRows(keys, pages);
        while (rows.next()) {
          chain.row(rows);
        }
      }
    }
    pages.close();
    size.saw(sink.position() - start);
  }

  /** Writes the value of a root field that is one row: the one at which the result stands. */
  void writeCurrent(ResultSet row, ByteSink sink, Denials denials) throws SQLException {
    var pages = new OpenPages(branches, Encoder::noPages, sink, denials);
    pages.row(0, row);
    pages.close();
  }

  private static String noPages(int branch, byte[] place) {
    throw new IllegalStateException("One row has no next page");
  }

  private static int branch(ResultSet row) throws SQLException {
    var number = 0;
    for (var digit : row.getBytes(1)) {
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
