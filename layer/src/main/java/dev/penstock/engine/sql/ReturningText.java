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
    return new Returning(reading(), Optional.empty(), Optional.empty());
  }

  /**
   * PostgreSQL answers with a new row as it is before the triggers behind the change have run. What
   * is deleted is as it was, but rules may do something else instead.
   */
  private Returning watched() {
    var table = AliasedTable.name(dialect, mutation.model().table());
    if (!(mutation instanceof Mutation.Create)) {
      return new Returning(
          reading(), Optional.of(look(AftermathText.ofRules(table))), Optional.empty());
    }
    var aftermath = AftermathText.ofInsert(table);
    return new Returning(reading(), Optional.of(look(aftermath)), Optional.of(asking(aftermath)));
  }

  private static Statement look(String aftermath) {
    return new Statement("select " + aftermath, List.of());
  }

  private Reading reading() {
    var wanted = wanted();
    var numbers = IntStream.rangeClosed(1, wanted.size()).boxed().toList();
    return new Reading(
        // Something must be said of the row even where only its type's name is wanted.
        MutationText.returning(change(), wanted.isEmpty() ? List.of("1") : wanted),
        OptionalInt.empty(),
        new Reading.Nesting.None(),
        List.of(numbers));
  }

  private Returning.Asking asking(String aftermath) {
    var columns = wanted();
    var place = columns.size() + 1;
    columns.add(aftermath);
    columns.addAll(text.keyColumns());
    return new Returning.Asking(MutationText.returning(change(), columns).text(), place, place + 1);
  }

  private List<String> wanted() {
    List<String> columns = new ArrayList<>();
    for (var cell : plan.root().cells().subList(0, plan.root().outputs())) {
      columns.add(column(cell));
    }
    return columns;
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
