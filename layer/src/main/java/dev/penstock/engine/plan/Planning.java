package dev.penstock.engine.plan;

import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Relation;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The making of one plan: gives branches their numbers in response order. */
final class Planning {
  private final Pages pages;
  private final Rights rights;
  private final List<@Nullable Branch> branches = new ArrayList<>();
  private final List<Crossing> crossings = new ArrayList<>();

  Planning(Pages pages, Rights rights) {
    this.pages = pages;
    this.rights = rights;
  }

  Plan plan() {
    return plan(Optional.empty());
  }

  /** The plan, whose root has the rows of some keys. */
  Plan plan(Optional<Plan.Keys> keys) {
    List<Branch> finished = new ArrayList<>();
    for (var branch : branches) {
      if (branch == null) {
        throw new IllegalStateException("A branch was begun and not finished");
      }
      finished.add(branch);
    }
    return new Plan(finished, crossings, keys);
  }

  void one(Model model, Condition where, Selection selection, Sight sight) {
    var draft = begin(model.name(), model, Optional.empty());
    var row = row(draft, 0, selection, sight);
    var isAlone = branches.size() == 1 && crossings.isEmpty();
    var found = isAlone ? Found.of(draft, where) : Found.by(where);
    branches.set(
        draft.number(),
        draft.finish(found.where(), List.of(), 1, new Page.Single(row, found.check())));
  }

  /** Ends a branch whose rows are those of keys. */
  void keyed(Draft draft, Condition where, Row row) {
    var page =
        new Page.Connection(List.of(new Page.Part.Items(Crossing.ROWS, row)), Page.Token.NONE);
    branches.set(draft.number(), draft.finish(where, List.of(), Crossing.MOST_KEYS, page));
  }

  void given(GivenRows rows, Selection selection) {
    var model = rows.model();
    var draft = begin(model.name(), model, Optional.empty());
    var row = row(draft, 0, selection, rows.sight(rights));
    var seen = rows.seen(rights);
    var order = List.of(new Order(new Cell.Column(0, rows.place()), false));
    branches.set(
        draft.number(),
        switch (rows.extent()) {
          case ONE -> draft.finish(seen, order, 1, new Page.Single(row, Check.NONE));
          case ALL -> draft.finish(seen, order, Integer.MAX_VALUE, new Page.Rows(row));
        });
  }

  void list(Root.Many root) {
    var draft = begin(root.model().plural(), root.model(), Optional.empty());
    var request = pages.root(root.model(), root.arguments(), rights);
    connection(draft, request, root.connection());
  }

  private void many(Draft parent, int table, Entry.Many many) {
    var link = link(parent, table, many);
    var name = parent.name() + "." + many.key();
    var draft = begin(name, many.target(), Optional.of(link));
    var path = parent.model(table).name() + "." + many.relation().name();
    var request = pages.below(path, many.target(), many.arguments(), rights);
    connection(draft, request, many.connection());
  }

  private static Branch.Link link(Draft parent, int table, Entry.Many many) {
    var relation = many.relation();
    var number = parent.number();
    if (relation.link().isEmpty()) {
      var pairs =
          relation.on().stream()
              .map(pair ->
                  new Branch.Link.Pair(
                      parent.link(table, pair.field()),
                      many.target().field(pair.targetField()).orElseThrow()))
              .toList();
      return new Branch.Link.Direct(number, pairs);
    }
    var above = relation.on().stream().map(pair -> parent.link(table, pair.field())).toList();
    var columns = relation.on().stream().map(Relation.Pair::targetField).toList();
    return new Branch.Link.Linked(
        number, above, columns, relation.link().get(), relation.repeats());
  }

  private static boolean crosses(Draft draft, int table, Model target) {
    return !draft.model(table).table().database().equals(target.table().database());
  }

  private Row.Entry across(
      Draft draft,
      int table,
      String key,
      Relation relation,
      Function<CrossingPlanning, Crossing> making) {
    var cells =
        relation.on().stream()
            .map(pair -> draft.output(table, draft.model(table).field(pair.field()).orElseThrow()))
            .toList();
    var denial = new Denial(draft.model(table).name(), relation.name());
    crossings.add(making.apply(new CrossingPlanning(pages, rights, denial)));
    return new Row.Entry.Across(key, crossings.size() - 1, cells);
  }

  Draft begin(String name, Model model, Optional<Branch.Link> link) {
    var draft = new Draft(branches.size(), name, link, model);
    branches.add(null);
    return draft;
  }

  /** Ends a branch whose rows are a page. */
  void connection(Draft draft, Pages.Wanted wanted, Connection connection) {
    var sight = Sight.ofSeen(rights, draft.model(0), Operation.LIST);
    List<Page.Part> parts = new ArrayList<>();
    for (var part : connection.parts()) {
      parts.add(
          switch (part) {
            case Connection.Part.Typename(var key, var type) -> new Page.Part.Typename(key, type);
            case Connection.Part.NextToken(var key) -> new Page.Part.NextToken(key);
            case Connection.Part.Items(var key, var selection) ->
                new Page.Part.Items(key, row(draft, 0, selection, sight));
          });
    }
    var token =
        parts.stream().anyMatch(Page.Part.NextToken.class::isInstance)
            ? new Page.Token(
                wanted.order().stream().map(order -> draft.output(order.value())).toList(),
                wanted.place().context())
            : Page.Token.NONE;
    var page = new Page.Connection(parts, token);
    branches.set(
        draft.number(), draft.finish(wanted.where(), wanted.order(), wanted.limit(), page));
  }

  Row row(Draft draft, int table, Selection selection, Sight sight) {
    var model = draft.model(table);
    var denied =
        selection.entries().stream().flatMap(entry -> denied(model, entry, sight)).toList();
    var nothing = new Row(denied);
    if (nothing.isVoid()) {
      return nothing;
    }
    List<Row.Entry> entries = new ArrayList<>();
    for (var entry : selection.entries()) {
      entries.add(
          denied(model, entry, sight)
              .findFirst()
              .orElseGet(() -> entry(draft, table, entry, sight)));
    }
    return new Row(entries);
  }

  /** The entry when it is null in each row. */
  private Stream<Row.Entry> denied(Model model, Entry entry, Sight sight) {
    return switch (entry) {
      case Entry.Typename _ -> Stream.empty();
      case Entry.Value(var key, var field) ->
          sight.of(field) instanceof Rights.Readable.Never
              ? Stream.of(new Row.Entry.Denied(key, refused(model, field)))
              : Stream.empty();
      case Entry.One(var key, var relation, var target, _) ->
          denied(model, key, relation, target, Operation.GET);
      case Entry.Many(var key, var relation, var target, _, _) ->
          denied(model, key, relation, target, Operation.LIST);
    };
  }

  private Stream<Row.Entry> denied(
      Model model, String key, Relation relation, Model target, Operation operation) {
    return rights.denies(target, operation)
            || rights.access().isDenied(model.name(), relation.name())
        ? Stream.of(
            new Row.Entry.Denied(
                key, new Row.Refused(new Denial(model.name(), relation.name()), false)))
        : Stream.empty();
  }

  private static Row.Refused refused(Model model, Field field) {
    return new Row.Refused(new Denial(model.name(), field.name()), field.required());
  }

  private Row.Entry entry(Draft draft, int table, Entry entry, Sight sight) {
    return switch (entry) {
      case Entry.Typename(var key, var type) -> new Row.Entry.Typename(key, type);
      case Entry.Value(var key, var field) -> value(draft, table, key, field, sight);
      case Entry.One one when crosses(draft, table, one.target()) ->
          across(
              draft,
              table,
              one.key(),
              one.relation(),
              other -> other.one(draft.name() + "." + one.key(), one));
      case Entry.One one -> one(draft, table, one);
      case Entry.Many many when crosses(draft, table, many.target()) -> {
        var source = draft.model(table);
        yield across(
            draft,
            table,
            many.key(),
            many.relation(),
            other -> other.many(draft.name() + "." + many.key(), source, many));
      }
      case Entry.Many many -> {
        var number = branches.size();
        many(draft, table, many);
        yield new Row.Entry.Many(many.key(), number);
      }
    };
  }

  private static Row.Entry value(Draft draft, int table, String key, Field field, Sight sight) {
    return sight.of(field) instanceof Rights.Readable.Where(var rule)
        ? new Row.Entry.Guarded(
            key,
            field.isExpression()
                ? draft.output(new Cell.Computed(table, field, rule))
                : draft.output(table, field),
            draft.output(new Cell.Truth(table, rule)),
            refused(draft.model(table), field))
        : new Row.Entry.Value(key, draft.output(table, field));
  }

  private Row.Entry one(Draft draft, int table, Entry.One one) {
    var target = one.target();
    var seen = rights.rows(target, Operation.GET);
    var join = draft.join(table, one.relation(), target, seen);
    var present = one.relation().on().getFirst().targetField();
    var presence = draft.output(join, target.field(present).orElseThrow());
    var sight = Sight.ofSeen(rights, target, Operation.GET);
    return new Row.Entry.One(one.key(), presence, row(draft, join, one.selection(), sight));
  }
}
