package dev.penstock.engine.sql;

import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.Engine;
import dev.penstock.definition.FieldType;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Writes changes that answer with what is wanted of the row itself. */
public final class ReturningText {
  private final Dialect dialect;
  private final MutationText text;
  private final Mutation mutation;
  private final Plan plan;

  private ReturningText(Engine engine, Dialect dialect, Mutation mutation, Plan plan) {
    this.dialect = dialect;
    this.text = new MutationText(engine, dialect, mutation.model());
    this.mutation = mutation;
    this.plan = plan;
  }

  /**
   * Nothing when the answer of one statement may not be what a read behind the change would find.
   *
   * @param plan of the wanted row
   */
  public static Optional<Returning> write(
      Engine engine, Dialect dialect, Mutation mutation, Plan plan) {
    var suits =
        plan.branches().size() == 1
            && plan.root().joins().isEmpty()
            && plan.root().cells().stream().allMatch(cell -> suits(engine, cell));
    if (!suits || !suits(engine, mutation) || !suits(dialect, mutation)) {
      return Optional.empty();
    }
    var written = new ReturningText(engine, dialect, mutation, plan);
    return Optional.of(engine == Engine.POSTGRESQL ? written.watched() : written.plain());
  }

  private static boolean suits(Engine engine, Mutation mutation) {
    if (engine == Engine.MYSQL || mutation.model().readOnly()) {
      return false;
    }
    return switch (mutation) {
      // What must hold of the new row decides whether there is one.
      case Mutation.Create create -> create.condition().isEmpty();
      // MariaDB's update answers with no row; PostgreSQL's may come before foreign keys that change
      // the row, too.
      case Mutation.Update _ -> false;
      case Mutation.Delete _ -> true;
    };
  }

  /** Rules may have to look at the new row, or at what the statement itself changes. */
  private static boolean suits(Dialect dialect, Mutation mutation) {
    return mutation.permit().after().isEmpty()
        && (dialect.changesWhatItAsks()
            || !(mutation instanceof Mutation.Delete delete && delete.wanted().asksOthers()));
  }

  /**
   * An unknown label is an error, behind which nothing may be changed. MariaDB makes some computed
   * values only when they are read or stored.
   */
  private static boolean suits(Engine engine, Cell cell) {
    return cell instanceof Cell.Column(_, var field)
        && !hasLabels(field.type())
        && (engine == Engine.POSTGRESQL || field.column().generation() != Generation.COMPUTED);
  }

  private static boolean hasLabels(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _ -> false;
      case FieldType.Enumeration _ -> true;
      case FieldType.ListOf(var element) -> hasLabels(element);
    };
  }

  /** MariaDB's triggers cannot change the table that they are for. */
  private Returning plain() {
    return returning(Optional.empty(), Optional.empty());
  }

  /**
   * PostgreSQL answers with a new row as it is before the triggers behind the change have run. What
   * is deleted is as it was, but rules may do something else instead.
   */
  private Returning watched() {
    var table = AliasedTable.name(dialect, mutation.model().table());
    var aftermath =
        mutation instanceof Mutation.Create
            ? AftermathText.ofInsert(table)
            : AftermathText.ofRules(table);
    var look = new Statement("select " + aftermath, List.of());
    return returning(
        Optional.of(look),
        mutation instanceof Mutation.Create ? Optional.of(aftermath) : Optional.empty());
  }

  private Returning returning(Optional<Statement> look, Optional<String> later) {
    var outputs = plan.root().outputs();
    List<String> columns = new ArrayList<>();
    for (var cell : plan.root().cells().subList(0, outputs)) {
      columns.add(column(cell));
    }
    later.ifPresent(columns::add);
    columns.addAll(text.keyColumns());
    var numbers = IntStream.rangeClosed(1, outputs).boxed().toList();
    var reading =
        new Reading(
            MutationText.returning(change(), columns),
            OptionalInt.empty(),
            new Reading.Nesting.None(),
            List.of(numbers));
    return later.isPresent()
        ? new Returning(reading, look, OptionalInt.of(outputs + 1), outputs + 2)
        : new Returning(reading, look, OptionalInt.empty(), outputs + 1);
  }

  private String column(Cell cell) {
    if (cell instanceof Cell.Column(_, var field)) {
      return dialect.values().read(Columns.value(dialect, "", field.column()), cell.type());
    }
    throw new IllegalStateException("A condition suits no change");
  }

  private Statement change() {
    return switch (mutation) {
      case Mutation.Create create -> text.bareInsert(create.values());
      case Mutation.Delete delete -> text.delete(delete.wanted());
      case Mutation.Update _ -> throw new IllegalStateException("No update answers with its row");
    };
  }
}
