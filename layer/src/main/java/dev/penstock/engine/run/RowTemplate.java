package dev.penstock.engine.run;

import dev.penstock.engine.plan.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes one row as a JSON object; where pages of branches below belong, it leaves a gap and tells
 * where.
 */
final class RowTemplate {
  private final Step[] steps;
  private final Literal end;
  private final Lock[] locks;
  private final boolean open;

  /**
   * @param path from the row of the branch to the object
   */
  RowTemplate(Row row, Cells cells, List<String> path) {
    List<Step> found = new ArrayList<>();
    var before = new StringBuilder("{");
    for (var entry : row.entries()) {
      before.append(before.length() == 1 && found.isEmpty() ? "" : ",");
      before.append(JsonStrings.quoted(entry.key())).append(':');
      if (entry instanceof Row.Entry.Typename(_, var type)) {
        before.append(JsonStrings.quoted(type));
      } else {
        found.add(step(entry, new Literal(before), cells, path));
        before.setLength(0);
      }
    }
    this.steps = found.toArray(Step[]::new);
    this.end = new Literal(before.append('}'));
    this.locks = found.stream().flatMap(Step::lock).toArray(Lock[]::new);
    this.open = found.stream().flatMap(Step::lock).noneMatch(Lock::required);
  }

  /** Where the row goes. */
  interface Output {
    /** For what is to be written next; another one behind each gap. */
    ByteSink sink();

    /** The branch's page belongs behind what was written so far. */
    void gap(int branch);

    /** The branch's page belongs nowhere, because what it is a part of is null. */
    void skip(int branch);

    /**
     * A field is null because it is denied.
     *
     * @param path from the row to the field
     */
    void denied(List<String> path, Row.Refused refused);
  }

  void write(ResultSet row, Output output) throws SQLException {
    if (!open && isNull(row)) {
      writeNull(row, output);
      return;
    }
    for (var step : steps) {
      step.write(row, output);
    }
    end.write(output.sink());
  }

  /** Whether something that the object must have is denied. */
  private boolean isNull(ResultSet row) throws SQLException {
    for (var lock : locks) {
      if (lock.required() && lock.isShut(row)) {
        return true;
      }
    }
    return false;
  }

  private void writeNull(ResultSet row, Output output) throws SQLException {
    JsonLiterals.writeNull(output.sink());
    for (var lock : locks) {
      if (lock.isShut(row)) {
        output.denied(lock.path(), lock.refused());
      }
    }
    branches().forEach(place -> output.skip(place.branch()));
  }

  /**
   * Where the page of a branch is.
   *
   * @param path from the row to the page
   */
  record Place(int branch, List<String> path) {}

  /** The branches whose pages are in the row, in the order of the answer. */
  Stream<Place> branches() {
    return Stream.of(steps)
        .flatMap(step ->
            switch (step) {
              case Step.One(_, _, var template) -> template.branches();
              case Step.Many(_, var place) -> Stream.of(place);
              case Step.Value _, Step.Guarded _, Step.Denied _, Step.Across _ -> Stream.empty();
            });
  }

  private static Step step(Row.Entry entry, Literal before, Cells cells, List<String> path) {
    var below = Stream.concat(path.stream(), Stream.of(entry.key())).toList();
    return switch (entry) {
      case Row.Entry.Value(_, var cell) ->
          new Step.Value(before, cells.column(cell), cells.writer(cell));
      case Row.Entry.Guarded(_, var cell, var readable, var refused) ->
          new Step.Guarded(
              before,
              new Lock(cells.column(readable), below, refused),
              cells.column(cell),
              cells.writer(cell));
      case Row.Entry.Denied(_, var refused) ->
          new Step.Denied(before, new Lock(Lock.ALWAYS, below, refused));
      case Row.Entry.One(_, var presence, var row) ->
          new Step.One(before, cells.column(presence), new RowTemplate(row, cells, below));
      case Row.Entry.Many(_, var branch) -> new Step.Many(before, new Place(branch, below));
      case Row.Entry.Across(_, var crossing, var hangsOn) ->
          new Step.Across(
              before,
              new Hole.Mark(crossing),
              hangsOn.stream().mapToInt(cells::column).toArray(),
              hangsOn.stream().map(cells::place).toList());
      case Row.Entry.Typename(_, var type) ->
          throw new IllegalStateException("%s is no step".formatted(type));
    };
  }

  /**
   * What keeps a field from being read.
   *
   * @param column NULL where the caller may not read it
   */
  private record Lock(int column, List<String> path, Row.Refused refused) {
    /** In place of a column: the caller may never read it. */
    static final int ALWAYS = 0;

    boolean required() {
      return refused.required();
    }

    boolean isShut(ResultSet row) throws SQLException {
      return column == ALWAYS || row.getBytes(column) == null;
    }
  }

  /** Text that is the same in each row, and what follows it. */
  private sealed interface Step {
    void write(ResultSet row, Output output) throws SQLException;

    default Stream<Lock> lock() {
      return Stream.empty();
    }

    record Value(Literal before, int column, ValueWriter writer) implements Step {
      @Override
      public void write(ResultSet row, Output output) throws SQLException {
        var sink = output.sink();
        before.write(sink);
        writer.write(row, column, sink);
      }
    }

    record Guarded(Literal before, Lock guard, int column, ValueWriter writer) implements Step {
      @Override
      public void write(ResultSet row, Output output) throws SQLException {
        var sink = output.sink();
        before.write(sink);
        if (guard.isShut(row)) {
          JsonLiterals.writeNull(sink);
          output.denied(guard.path(), guard.refused());
        } else {
          writer.write(row, column, sink);
        }
      }

      @Override
      public Stream<Lock> lock() {
        return Stream.of(guard);
      }
    }

    record Denied(Literal before, Lock guard) implements Step {
      @Override
      public void write(ResultSet row, Output output) {
        var sink = output.sink();
        before.write(sink);
        JsonLiterals.writeNull(sink);
        output.denied(guard.path(), guard.refused());
      }

      @Override
      public Stream<Lock> lock() {
        return Stream.of(guard);
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

    record Across(Literal before, Hole.Mark mark, int[] columns, List<ValueWriter> writers)
        implements Step {
      @Override
      public void write(ResultSet row, Output output) throws SQLException {
        var sink = output.sink();
        before.write(sink);
        mark.begin(sink);
        for (var i = 0; i < columns.length; i++) {
          sink.write(i == 0 ? '[' : ',');
          writers.get(i).write(row, columns[i], sink);
        }
        sink.write(']');
        Hole.Mark.end(sink);
      }
    }

    record Many(Literal before, Place place) implements Step {
      @Override
      public void write(ResultSet row, Output output) {
        before.write(output.sink());
        output.gap(place.branch());
      }
    }
  }
}
