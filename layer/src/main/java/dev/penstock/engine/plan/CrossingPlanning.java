package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Entry;
import java.util.List;
import java.util.Optional;

/** The making of what one relation leads to from rows of another database. */
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
    var draft = planning.begin(name, target, Optional.empty());
    var number = draft.output(new Cell.KeyNumber());
    var sight = Sight.ofSeen(rights, target, Operation.GET);
    var value = planning.row(draft, 0, one.selection(), sight);
    var row =
        new Row(
            List.of(
                new Row.Entry.Value(Crossing.NUMBER, number),
                new Row.Entry.One(Crossing.VALUE, number, value)));
    planning.keyed(draft, rights.rows(target, Operation.GET), row);
    var first = one.relation().repeats() ? target.keyFields() : List.<Field>of();
    return crossing(
        target, new Plan.Keys(keys(one.relation(), target), first, Plan.Keys.Purpose.ROWS));
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
    return crossing(target, new Plan.Keys(keys, List.of(), Plan.Keys.Purpose.PAGES));
  }

  private Crossing crossing(Model target, Plan.Keys keys) {
    return new Crossing(
        target.table().database(), keys.fields(), planning.plan(Optional.of(keys)), denial);
  }

  private static List<Field> keys(Relation relation, Model target) {
    return relation.on().stream()
        .map(pair -> target.field(pair.targetField()).orElseThrow())
        .toList();
  }
}
