package dev.penstock.engine.plan;

import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Rows whose keys a class names in its answer. They are read when it has answered, under the rules
 * of their models.
 */
public final class NamedRows {
  private final Pages pages;
  private final Planner planner;
  private final Access access;
  private final List<Crossing> crossings = new ArrayList<>();
  private final IdentityHashMap<CustomEntry.Reference, Way> references = new IdentityHashMap<>();

  private NamedRows(Pages pages, Planner planner, Access access) {
    this.pages = pages;
    this.planner = planner;
    this.access = access;
  }

  /** What becomes of a reference. */
  public sealed interface Way {
    /**
     * It leads to a row.
     *
     * @param crossing the number of what reads it
     */
    record Read(int crossing) implements Way {}

    /** The caller may read no row of its model. */
    record Denied(Denial denial) implements Way {}
  }

  static NamedRows in(Root.Custom root, Pages pages, Planner planner, Access access) {
    var rows = new NamedRows(pages, planner, access);
    switch (root.answer()) {
      case Answer.OfModel(var model, var selection) -> rows.add(root, model, selection);
      case Answer.OfType(var selection) -> rows.add(selection);
      case Answer.Leaf _ -> {}
    }
    return rows;
  }

  /**
   * What reads them, by the numbers that they have. The rows of the answer itself are the first.
   */
  public List<Crossing> crossings() {
    return List.copyOf(crossings);
  }

  /** What becomes of a reference within the answer. */
  public Way way(CustomEntry.Reference reference) {
    return Objects.requireNonNull(references.get(reference));
  }

  private void add(Root.Custom root, Model model, Selection selection) {
    var operation = root.operation();
    var extent = GivenRows.Extent.of(operation);
    var seen = new CrossingPlanning.Seen(extent.operation(), GivenRows.Rules.of(operation));
    var gathering =
        switch (extent) {
          case ONE -> Crossing.Gathering.ONE;
          case ALL -> Crossing.Gathering.LIST;
        };
    var denial = new Denial(operation.kind().typeName(), operation.name());
    crossings.add(planning(denial).rows(model, selection, seen, gathering));
  }

  private void add(CustomSelection selection) {
    for (var entry : selection.entries()) {
      switch (entry) {
        case CustomEntry.Typename _, CustomEntry.Value _ -> {}
        case CustomEntry.Nested(_, _, var nested) -> add(nested);
        case CustomEntry.Reference reference ->
            references.put(
                reference,
                way(reference, new Denial(selection.type().name(), reference.member().name())));
      }
    }
  }

  private Way way(CustomEntry.Reference reference, Denial denial) {
    var rights = planner.rights(access, denial);
    if (rights.denies(reference.target(), Operation.GET)) {
      return new Way.Denied(denial);
    }
    crossings.add(
        new CrossingPlanning(pages, rights, denial)
            .rows(
                reference.target(),
                reference.selection(),
                new CrossingPlanning.Seen(Operation.GET, GivenRows.Rules.OF_ROWS),
                Crossing.Gathering.ONE));
    return new Way.Read(crossings.size() - 1);
  }

  private CrossingPlanning planning(Denial denial) {
    return new CrossingPlanning(pages, planner.rights(access, denial), denial);
  }
}
