package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.CustomText;
import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.statement.NamedSql;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prepares the operations that users added, each a statement of their own. */
final class Customs {
  /** The names that the second statement of a mutation knows, in the order they are found. */
  private static final String INSERT_ID = "insertId";

  private static final String AFFECTED_ROWS = "affectedRows";

  private final ApiDefinition definition;
  private final Dialect dialect;
  private final Binder binder;
  private final CustomText text;
  private final ServerLimit limit;
  private final DerivedReads derived;
  private final Map<String, NamedSql> statements = new HashMap<>();

  Customs(
      ApiDefinition definition,
      Planner planner,
      Dialect dialect,
      Reads reads,
      StatementColumns columns) {
    this.definition = definition;
    this.dialect = dialect;
    this.binder = new Binder(definition.database().engine());
    this.text = new CustomText(definition);
    this.limit = reads.limit();
    this.derived = new DerivedReads(definition, planner, dialect, reads, columns);
    for (var operation : definition.additions().operations()) {
      if (operation.handler() instanceof Handler.Sql(var sql, var answer)) {
        scan(sql);
        if (!answer.isEmpty()) {
          scan(answer);
        }
      }
    }
  }

  private void scan(String sql) {
    statements.computeIfAbsent(sql, _ -> NamedSql.of(definition.database().engine(), sql));
  }

  /**
   * What the operation does on a connection, in a transaction when it is a mutation.
   *
   * <p>May ask the database which columns a statement has, before its first use.
   */
  Write prepare(Root.Custom root, Access access) {
    var operation = root.operation();
    if (!(operation.handler() instanceof Handler.Sql(var sql, var answer))) {
      throw new IllegalStateException("%s has no statement".formatted(operation.name()));
    }
    var arguments = arguments(root);
    var statement = statement(sql);
    if (answer.isEmpty()) {
      return answering(root, access, statement, arguments);
    }
    var read = answering(root, access, statement(answer), withFound(arguments));
    return new ThenSelect(change(statement, arguments), read);
  }

  private NamedSql statement(String sql) {
    return statements.getOrDefault(sql, NamedSql.of(definition.database().engine(), sql));
  }

  /** The statement that tells what the operation answers with. */
  private Write answering(
      Root.Custom root, Access access, NamedSql statement, Map<String, Value> arguments) {
    var rows = new CustomRows(definition, root.operation(), root.answer());
    if (!statement.hasRows()) {
      return new CountedChange(change(statement, arguments), rows);
    }
    if (leadsToRow(root.answer())) {
      return derived.prepare(root, access, statement, arguments);
    }
    var command = command(statement, arguments);
    return statement.verb() == NamedSql.Verb.CALL
        ? new ProcedureCall(command, rows)
        : new RowsRead(command, fetching(root.operation()), rows);
  }

  private Fetching fetching(CustomOperation operation) {
    var isLong = operation.kind() == Kind.QUERY && operation.result() instanceof ValueType.ListOf;
    return isLong ? new Portions(definition.database().engine()) : Fetching.AS_A_WHOLE;
  }

  private Change change(NamedSql statement, Map<String, Value> arguments) {
    return new Change(
        definition.database().engine(), statement.verb(), command(statement, arguments));
  }

  private Command command(NamedSql statement, Map<String, Value> arguments) {
    var written = text.statement(dialect.values(), statement, arguments);
    return new Command(limit.text(written.text()), binder.binds(written));
  }

  private static Map<String, Value> arguments(Root.Custom root) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    for (var argument : root.operation().arguments()) {
      arguments.put(
          argument.name(), new Value(argument.type(), root.arguments().get(argument.name())));
    }
    return arguments;
  }

  /** Beside the arguments, what the first statement tells. */
  private static Map<String, Value> withFound(Map<String, Value> arguments) {
    Map<String, Value> more = new LinkedHashMap<>(arguments);
    more.put(INSERT_ID, found(0));
    more.put(AFFECTED_ROWS, found(1));
    return more;
  }

  /** Nobody asks about it, so that any other number does as well. */
  private static Value found(int place) {
    return new Value(
        new ValueType.Scalar(ScalarType.BIG_INT, false),
        Given.variable(BigInteger.ZERO, Source.found(place), new Guards()));
  }

  private static boolean leadsToRow(Answer answer) {
    return switch (answer) {
      case Answer.OfModel _ -> true;
      case Answer.OfType(var selection) -> leadsToRow(selection);
      case Answer.Leaf _ -> false;
    };
  }

  private static boolean leadsToRow(CustomSelection selection) {
    return selection.entries().stream().anyMatch(CustomEntry.Reference.class::isInstance);
  }
}
