package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Permit;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.MutationText;
import dev.penstock.engine.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prepares changes that are made within a transaction that somebody else began and ends. */
final class Writes {
  private final ApiDefinition definition;
  private final Planner planner;
  private final Reads reads;
  private final Dialect dialect;
  private final Binder binder;

  Writes(ApiDefinition definition, Planner planner, Reads reads, Dialect dialect) {
    this.definition = definition;
    this.planner = planner;
    this.reads = reads;
    this.dialect = dialect;
    this.binder = new Binder(definition.database().engine());
  }

  /**
   * A change for this request and for those that answer alike what is asked about its values
   * meanwhile.
   */
  Write prepare(Mutation mutation) {
    var text = new MutationText(definition.database().engine(), dialect, mutation.model());
    return switch (mutation) {
      case Mutation.Create create -> create(text, create);
      case Mutation.Update update -> update(text, update);
      case Mutation.Delete delete -> delete(text, delete);
    };
  }

  /** What is behind a new row needs its key. All else is asked here, while it can be a guard. */
  private Write create(MutationText text, Mutation.Create create) {
    create.condition().ifPresent(text::look);
    text.look(create.permit().newRow());
    reads.prepare(planner.answer(create));
    var insert = command(text.insert(create.values()));
    var keys = new KeyReader(definition, create.model());
    return new NewRow(
        create,
        text.returnsKey() ? new NewKey.Returned(insert, keys) : new NewKey.Generated(insert),
        new ForKeys<>(key -> behind(text, create, key)));
  }

  private NewRow.Behind behind(MutationText text, Mutation.Create create, List<Given> key) {
    var keyed = Mutation.keyIs(create.model(), key);
    var permit = create.permit();
    return new NewRow.Behind(
        permit.after().isEmpty()
            ? Optional.empty()
            : Optional.of(command(text.look(keyed.and(permit.newRow())))),
        create.condition().map(condition -> command(text.look(keyed.and(condition)))),
        reads.prepare(planner.answer(create, key)));
  }

  private Write update(MutationText text, Mutation.Update update) {
    var read = reads.prepare(planner.answer(update, update.key()));
    var refusing = refusing(update);
    if (update.values().isEmpty()) {
      var look = command(text.look(update.wanted()));
      return (connection, leaves, sink, denials) -> {
        require(look.finds(connection, leaves), refusing, connection, leaves);
        read.with(leaves).run(connection, sink, denials);
      };
    }
    if (looksFirst(update)) {
      return lockedUpdate(text, update, refusing, read);
    }
    var change = command(text.update(update.values(), update.wanted()));
    return (connection, leaves, sink, denials) -> {
      require(change.changes(connection, leaves), refusing, connection, leaves);
      read.with(leaves).run(connection, sink, denials);
    };
  }

  /**
   * The old row may decide about the new one; some databases do not let an update ask its table.
   */
  private boolean looksFirst(Mutation.Update update) {
    return !update.permit().after().isEmpty()
        || (!dialect.changesWhatItAsks() && update.wanted().asksOthers());
  }

  private Write lockedUpdate(
      MutationText text, Mutation.Update update, Refusing refusing, PreparedRead read) {
    var keyed = Mutation.keyIs(update.model(), update.key());
    var lock = command(text.lock(update.wanted()));
    var change = command(text.update(update.values(), keyed));
    var after =
        update.permit().after().stream()
            .map(each ->
                new NewValues(each.ways().stream().map(way -> way(text, keyed, way)).toList()))
            .toList();
    return (connection, leaves, sink, denials) -> {
      require(lock.finds(connection, leaves), refusing, connection, leaves);
      List<NewValues.Open> open = new ArrayList<>();
      for (var each : after) {
        open.add(each.before(connection, leaves));
      }
      require(change.changes(connection, leaves), refusing, connection, leaves);
      for (var each : open) {
        if (!each.admits(connection, leaves)) {
          throw update.rights().refusal();
        }
      }
      read.with(leaves).run(connection, sink, denials);
    };
  }

  private NewValues.Way way(MutationText text, Condition keyed, Permit.Way way) {
    return new NewValues.Way(
        command(text.look(keyed.and(way.row()))), command(text.look(keyed.and(way.newRow()))));
  }

  private Write delete(MutationText text, Mutation.Delete delete) {
    var lock = command(text.lock(delete.wanted()));
    var read = reads.prepare(planner.answer(delete, delete.key()));
    var change = command(text.delete(Mutation.keyIs(delete.model(), delete.key())));
    var refusing = refusing(delete);
    return (connection, leaves, sink, denials) -> {
      require(lock.finds(connection, leaves), refusing, connection, leaves);
      read.with(leaves).run(connection, sink, denials);
      require(change.changes(connection, leaves), refusing, connection, leaves);
    };
  }

  /** What tells why a change found no row. */
  Refusing refusing(Mutation mutation) {
    var text = new MutationText(definition.database().engine(), dialect, mutation.model());
    return new Refusing(
        mutation,
        mutation
            .permitted()
            .filter(_ -> mutation.permit().dependsOnRow() && mutation.condition().isPresent())
            .map(row -> command(text.look(row))));
  }

  private Command command(Statement statement) {
    return new Command(statement.text(), binder.binds(statement));
  }

  private static void require(boolean met, Refusing refusing, Connection connection, Leaves leaves)
      throws SQLException {
    if (!met) {
      throw refusing.why(connection, leaves);
    }
  }
}
