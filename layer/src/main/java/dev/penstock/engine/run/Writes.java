package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.plan.Condition;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.engine.sql.MutationText;
import dev.penstock.engine.sql.Statement;
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
    reads.prepare(planner.row(create.model(), create.selection()));
    var insert = command(text.insert(create.values()));
    var keys = new KeyReader(definition, create.model());
    return new NewRow(
        create,
        text.returnsKey() ? new NewKey.Returned(insert, keys) : new NewKey.Generated(insert),
        new ForKeys<>(key -> behind(text, create, key)));
  }

  private NewRow.Behind behind(MutationText text, Mutation.Create create, List<Given> key) {
    var keyed = Mutation.keyIs(create.model(), key);
    return new NewRow.Behind(
        create.condition().map(condition -> command(text.look(keyed.and(condition)))),
        reads.prepare(planner.byKey(create.model(), key, create.selection())));
  }

  private Write update(MutationText text, Mutation.Update update) {
    var where = where(update.model(), update.key(), update.condition());
    var read = reads.prepare(planner.byKey(update.model(), update.key(), update.selection()));
    if (update.values().isEmpty()) {
      var look = command(text.look(where));
      return (connection, leaves, sink) -> {
        require(look.finds(connection, leaves), update);
        read.with(leaves).run(connection, sink);
      };
    }
    var change = command(text.update(update.values(), where));
    return (connection, leaves, sink) -> {
      require(change.changes(connection, leaves), update);
      read.with(leaves).run(connection, sink);
    };
  }

  private Write delete(MutationText text, Mutation.Delete delete) {
    var lock = command(text.lock(where(delete.model(), delete.key(), delete.condition())));
    var read = reads.prepare(planner.byKey(delete.model(), delete.key(), delete.selection()));
    var change = command(text.delete(Mutation.keyIs(delete.model(), delete.key())));
    return (connection, leaves, sink) -> {
      require(lock.finds(connection, leaves), delete);
      read.with(leaves).run(connection, sink);
      require(change.changes(connection, leaves), delete);
    };
  }

  private Command command(Statement statement) {
    return new Command(statement.text(), binder.binds(statement));
  }

  private static Condition where(Model model, List<Given> key, Optional<Condition> condition) {
    var keyed = Mutation.keyIs(model, key);
    return condition.map(keyed::and).orElse(keyed);
  }

  private static void require(boolean met, Mutation mutation) {
    if (!met) {
      throw ChangeFailures.unmet(mutation);
    }
  }
}
