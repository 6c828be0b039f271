package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.sql.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes the answers to all requests of one plan while their rows arrive, depth first; nothing is
 * kept but open pages. Holds no value of a request.
 */
final class Encoder {
  private final List<BranchEncoder> branches;
  private final boolean united;

  Encoder(ApiDefinition definition, Plan plan, Reading reading) {
    this.united = reading.united();
    this.branches =
        plan.branches().stream()
            .map(branch ->
                BranchEncoder.of(definition, branch, reading.columns().get(branch.number())))
            .toList();
  }

  /** Writes the value of the root field. */
  void write(ResultSet rows, PlaceSeal seal, ByteSink sink) throws SQLException {
    var pages = new OpenPages(branches, seal, sink);
    while (rows.next()) {
      pages.row(united ? branch(rows) : 0, rows);
    }
    pages.close();
  }

  private static int branch(ResultSet row) throws SQLException {
    var number = 0;
    for (var digit : row.getBytes(1)) {
      number = number * 10 + digit - '0';
    }
    return number;
  }
}
