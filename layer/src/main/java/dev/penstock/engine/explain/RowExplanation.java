package dev.penstock.engine.explain;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Page;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.plan.Rights;
import dev.penstock.engine.plan.Row;
import dev.penstock.engine.sql.Spelled;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains what a plan answers of rows, field by field. */
final class RowExplanation {
  private final Spelled spelled;
  private final Access access;
  private final Rights rights;
  private final Plan plan;

  RowExplanation(Spelled spelled, Access access, Rights rights, Plan plan) {
    this.spelled = spelled;
    this.access = access;
    this.rights = rights;
    this.plan = plan;
  }

  Plan plan() {
    return plan;
  }

  Rights rights() {
    return rights;
  }

  Spelling spelling(Branch branch, int table) {
    return condition -> spelled.read(plan, branch, table, condition);
  }

  /** What lies below the root field. */
  List<Explained> below(Root root) {
    return switch (root) {
      case Root.Many many -> connection(many.key(), plan.root(), many.connection()).toList();
      case Root.One one -> {
        var row = ((Page.Single) plan.root().page()).row();
        yield row(new Place(one.key(), plan.root(), 0, Operation.GET), row, one.selection())
            .toList();
      }
      case Root.Answered _, Root.Custom _ ->
          throw new IllegalStateException("No model has such rows");
    };
  }

  /** The same of rows that somebody else chose. */
  List<Explained> given(String path, Operation operation, Selection selection) {
    var row =
        switch (plan.root().page()) {
          case Page.Single(var one, _) -> one;
          case Page.Rows(var each) -> each;
          case Page.Connection _ -> throw new IllegalStateException("Pages are no given rows");
        };
    return row(new Place(path, plan.root(), 0, operation), row, selection).toList();
  }

  /**
   * Rows of one table of a branch.
   *
   * @param path of their object
   * @param operation that finds them
   */
  private record Place(String path, Branch branch, int table, Operation operation) {
    Model model() {
      return table == 0 ? branch.model() : branch.joins().get(table - 1).target();
    }

    String path(Entry entry) {
      return path + "." + entry.key();
    }
  }

  private Stream<Explained> connection(String path, Branch branch, Connection connection) {
    var parts = ((Page.Connection) branch.page()).parts();
    return connection.parts().stream()
        .filter(Connection.Part.Items.class::isInstance)
        .map(Connection.Part.Items.class::cast)
        .flatMap(items -> {
          var place = new Place(path + "." + items.key(), branch, 0, Operation.LIST);
          return parts.stream()
              .filter(part -> part.key().equals(items.key()))
              .flatMap(part -> row(place, ((Page.Part.Items) part).row(), items.selection()));
        });
  }

  private Stream<Explained> row(Place place, Row row, Selection selection) {
    return selection.entries().stream()
        .flatMap(entry -> explained(place, entry, written(row, entry)));
  }

  /** What the plan makes of an entry; nothing where its object is always null. */
  private static Optional<Row.Entry> written(Row row, Entry entry) {
    return row.entries().stream().filter(each -> each.key().equals(entry.key())).findFirst();
  }

  private Stream<Explained> explained(Place place, Entry entry, Optional<Row.Entry> written) {
    return switch (entry) {
      case Entry.Typename _ -> Stream.empty();
      case Entry.Value value -> Stream.of(value(place, value, written));
      case Entry.One one -> one(place, one, written);
      case Entry.Many many -> many(place, many, written);
    };
  }

  private Explained value(Place place, Entry.Value entry, Optional<Row.Entry> written) {
    var field = entry.field();
    var judgements = List.of(access.why(place.model(), field, place.operation()));
    var part =
        new AnsweredPart(place.path(entry), Part.FIELD, place.model(), field.name(), judgements);
    return switch (written.orElse(null)) {
      case null -> part.explained(Outcome.UNREAD, Told.UNREAD);
      case Row.Entry.Denied(_, var refused) -> part.denied(access, refused);
      case Row.Entry.Guarded guarded ->
          part.where(Told.partly(field), guard(place, field, guarded));
      default -> part.explained(Outcome.ALLOWED, Told.ALLOWED);
    };
  }

  private Demanded guard(Place place, Field field, Row.Entry.Guarded guarded) {
    if (place.branch().cells().get(guarded.readable())
        instanceof Cell.Truth(var table, var condition)) {
      return new Demanded(
          Demanded.Row.READ,
          ConditionText.of(access.to(place.model(), field, place.operation()).row()),
          spelling(place.branch(), table).of(condition));
    }
    throw new IllegalStateException("A field is guarded by a condition");
  }

  private Stream<Explained> one(Place place, Entry.One entry, Optional<Row.Entry> written) {
    var part = relation(place, entry, entry.relation(), entry.target(), Operation.GET);
    return switch (written.orElse(null)) {
      case null -> Stream.of(part.explained(Outcome.UNREAD, Told.UNREAD));
      case Row.Entry.Denied(_, var refused) -> Stream.of(part.denied(access, refused));
      case Row.Entry.One(_, var presence, var row) -> {
        var table = place.branch().cells().get(presence).table();
        var where = place.branch().joins().get(table - 1).where();
        var below = new Place(place.path(entry), place.branch(), table, Operation.GET);
        yield Stream.concat(
            Stream.of(rows(part, below, where)), row(below, row, entry.selection()));
      }
      case Row.Entry.Across(_, var number, _) -> {
        var other = across(number);
        var root = other.plan.root();
        var below = new Place(place.path(entry), root, 0, Operation.GET);
        var row = ((Row.Entry.One) value(root)).row();
        yield Stream.concat(
            Stream.of(other.rows(part, below, root.where())),
            other.row(below, row, entry.selection()));
      }
      default -> throw new IllegalStateException("A relation to one row is another entry");
    };
  }

  private Stream<Explained> many(Place place, Entry.Many entry, Optional<Row.Entry> written) {
    var part = relation(place, entry, entry.relation(), entry.target(), Operation.LIST);
    return switch (written.orElse(null)) {
      case null -> Stream.of(part.explained(Outcome.UNREAD, Told.UNREAD));
      case Row.Entry.Denied(_, var refused) -> Stream.of(part.denied(access, refused));
      case Row.Entry.Many(_, var number) -> {
        var branch = plan.branches().get(number);
        var below = new Place(place.path(entry), branch, 0, Operation.LIST);
        var where = rights.rows(entry.target(), Operation.LIST);
        yield Stream.of(
                Stream.of(rows(part, below, where)),
                arguments(below, entry),
                connection(place.path(entry), branch, entry.connection()))
            .flatMap(each -> each);
      }
      case Row.Entry.Across(_, var number, _) -> {
        var other = across(number);
        var branch =
            other.plan.branches().get(((Row.Entry.Many) value(other.plan.root())).branch());
        var below = new Place(place.path(entry), branch, 0, Operation.LIST);
        var where = rights.rows(entry.target(), Operation.LIST);
        yield Stream.of(
                Stream.of(other.rows(part, below, where)),
                other.arguments(below, entry),
                other.connection(place.path(entry), branch, entry.connection()))
            .flatMap(each -> each);
      }
      default -> throw new IllegalStateException("A relation to several rows is another entry");
    };
  }

  /** The same of rows of another database. */
  private RowExplanation across(int crossing) {
    return new RowExplanation(spelled, access, rights, plan.crossings().get(crossing).plan());
  }

  /** What a row of a key leads to. */
  private static Row.Entry value(Branch keyed) {
    var items = (Page.Part.Items) ((Page.Connection) keyed.page()).parts().getFirst();
    return items.row().entries().getLast();
  }

  private AnsweredPart relation(
      Place place, Entry entry, Relation relation, Model target, Operation operation) {
    return new AnsweredPart(
        place.path(entry),
        Part.RELATION,
        place.model(),
        relation.name(),
        access.why(target, operation));
  }

  private Explained rows(AnsweredPart part, Place place, Condition where) {
    if (where.equals(Condition.always())) {
      return part.explained(Outcome.ALLOWED, Told.ALLOWED);
    }
    return part.where(
        Told.rows(place.operation(), where),
        new Demanded(
            Demanded.Row.READ,
            ConditionText.of(access.to(place.model(), place.operation()).row()),
            spelling(place.branch(), place.table()).of(where)));
  }

  private Stream<Explained> arguments(Place place, Entry.Many entry) {
    var model = place.model();
    var sighting =
        new Sighting(access, Operation.LIST, field -> rights.ofSeen(model, field, Operation.LIST));
    return new ArgumentExplanation(
            model, place.path(), sighting, spelling(place.branch(), place.table()))
        .of(entry.arguments()).stream();
  }
}
