package dev.penstock.engine.run;

import dev.penstock.engine.plan.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one row as a JSON object; where pages of branches below belong, it leaves a gap and tells
 * where.
 */
final class RowTemplate {
  private final Step[] steps;
  private final Literal end;

  RowTemplate(Row row, Cells cells) {
    List<Step> found = new ArrayList<>();
    var before = new StringBuilder("{");
    for (var entry : row.entries()) {
      before.append(before.length() == 1 && found.isEmpty() ? "" : ",");
      before.append(JsonStrings.quoted(entry.key())).append(':');
      if (entry instanceof Row.Entry.Typename(_, var type)) {
        before.append(JsonStrings.quoted(type));
      } else {
        found.add(step(entry, new Literal(before), cells));
        before.setLength(0);
      }
    }
    this.steps = found.toArray(Step[]::new);
    this.end = new Literal(before.append('}'));
  }

  /** Where the row goes. */
  interface Output {
    /** For what is to be written next; another one behind each gap. */
    ByteSink sink();

    /** The branch's page belongs behind what was written so far. */
    void gap(int branch);
  }

  void write(ResultSet row, Output output) throws SQLException {
    for (var step : steps) {
      step.write(row, output);
    }
    end.write(output.sink());
  }

  private static Step step(Row.Entry entry, Literal before, Cells cells) {
    return switch (entry) {
      case Row.Entry.Value(_, var cell) ->
          new Step.Value(before, cells.column(cell), cells.writer(cell));
      case Row.Entry.One(_, var presence, var row) ->
          new Step.One(before, cells.column(presence), new RowTemplate(row, cells));
      case Row.Entry.Many(_, var branch) -> new Step.Many(before, branch);
      case Row.Entry.Typename(_, var type) ->
          throw new IllegalStateException("%s is no step".formatted(type));
    };
  }

  /** Text that is the same in each row, and what follows it. */
  private sealed interface Step {
    void write(ResultSet row, Output output) throws SQLException;

    record Value(Literal before, int column, ValueWriter writer) implements Step {
      @Override
      public void write(ResultSet row, Output output) throws SQLException {
        var sink = output.sink();
        before.write(sink);
        writer.write(row, column, sink);
      }
    }

    record One(Literal before, int presence, RowTemplate template) implements Step {
      @Override
      public void write(ResultSet row, Output output) throws SQLException {
        var sink = output.sink();
        before.write(sink);
        if (row.getBytes(presence) == null) {
          JsonLiterals.writeNull(sink);
        } else {
          template.write(row, output);
        }
      }
    }

    record Many(Literal before, int branch) implements Step {
      @Override
      public void write(ResultSet row, Output output) {
        before.write(output.sink());
        output.gap(branch);
      }
    }
  }
}
