package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.List;
import java.util.Optional;

/** The making of what leads to rows that are read afterwards. */
final class CrossingPlanning {
  private final Pages pages;
  private final Rights rights;
  private final Planning planning;
  private final Denial denial;

  /**
   * @param denial what is refused when the other database refuses the caller
   */
  CrossingPlanning(Pages pages, Rights rights, Denial denial) {
    this.pages = pages;
    this.rights = rights;
    this.denial = denial;
    this.planning = new Planning(pages, rights);
  }

  /** A to-one relation. */
  Crossing one(String name, Entry.One one) {
    var target = one.target();
    var first = one.relation().repeats() ? target.keyFields() : List.<Field>of();
    return rows(
        name,
        target,
        one.selection(),
        new Seen(Operation.GET, GivenRows.Rules.OF_ROWS),
        new Plan.Keys(keys(one.relation(), target), first, Plan.Keys.Purpose.ROWS),
        Crossing.Gathering.ONE);
  }

  /** Rows by the values of their keys. */
  Crossing rows(Model model, Selection selection, Seen seen, Crossing.Gathering gathering) {
    var keys = new Plan.Keys(model.keyFields(), List.of(), Plan.Keys.Purpose.ROWS);
    return rows(model.name(), model, selection, seen, keys, gathering);
  }

  /**
   * Which rows the caller may have, and what of them.
   *
   * @param operation that the caller must be allowed
   */
  record Seen(Operation operation, GivenRows.Rules rules) {}

  private Crossing rows(
      String name,
      Model target,
      Selection selection,
      Seen seen,
      Plan.Keys keys,
      Crossing.Gathering gathering) {
    var draft = planning.begin(name, target, Optional.empty());
    var number = draft.output(new Cell.KeyNumber());
    var sight = seen.rules().sight(rights, target, seen.operation());
    var value = planning.row(draft, 0, selection, sight);
    var row =
        new Row(
            List.of(
                new Row.Entry.Value(Crossing.NUMBER, number),
                new Row.Entry.One(Crossing.VALUE, number, value)));
    planning.keyed(draft, seen.rules().seen(rights, target, seen.operation()), row);
    return crossing(target, keys, gathering);
  }

  /**
   * A to-many relation.
   *
   * @param source the model that it leads from
   */
  Crossing many(String name, Model source, Entry.Many many) {
    var target = many.target();
    var keys = keys(many.relation(), target);
    var draft = planning.begin(name, target, Optional.empty());
    var number = draft.output(new Cell.KeyNumber());
    var pairs =
        keys.stream().map(key -> new Branch.Link.Pair(draft.link(0, key.name()), key)).toList();
    var link = new Branch.Link.Direct(draft.number(), pairs);
    var below = planning.begin(name, target, Optional.of(link));
    var path = source.name() + "." + many.relation().name();
    planning.connection(
        below, pages.below(path, target, many.arguments(), rights), many.connection());
    var row =
        new Row(
            List.of(
                new Row.Entry.Value(Crossing.NUMBER, number),
                new Row.Entry.Many(Crossing.VALUE, below.number())));
    planning.keyed(draft, Condition.always(), row);
    return crossing(
        target, new Plan.Keys(keys, List.of(), Plan.Keys.Purpose.PAGES), Crossing.Gathering.ONE);
  }

  private Crossing crossing(Model target, Plan.Keys keys, Crossing.Gathering gathering) {
    return new Crossing(
        target.table().database(),
        keys.fields(),
        planning.plan(Optional.of(keys)),
        gathering,
        denial);
  }

  private static List<Field> keys(Relation relation, Model target) {
    return relation.on().stream()
        .map(pair -> target.field(pair.targetField()).orElseThrow())
        .toList();
  }
}
