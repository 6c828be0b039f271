package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.NamedRows;
import dev.penstock.handler.Invocation;
import dev.penstock.handler.OperationHandler;
import java.sql.SQLException;
import java.time.Duration;

/** Answers operations by the classes that the schema names for them. */
final class JavaAnswers {
  private final ApiDefinition definition;
  private final Handlers handlers;
  private final HandlerSession.Means means;
  private final Duration limit;

  /**
   * @param means for statements of the classes, which may take as long as an answer
   * @throws IllegalArgumentException when a class is missing
   */
  JavaAnswers(ApiDefinition definition, Handlers handlers, HandlerSession.Means means) {
    this.definition = definition;
    this.handlers = handlers;
    this.means = means;
    this.limit = means.pool().statementLimit();
    for (var operation : definition.additions().operations()) {
      if (operation.handler() instanceof Handler.Java(var className)
          && handlers.find(className).isEmpty()) {
        throw new IllegalArgumentException(
            "No class %s for the operation %s".formatted(className, operation.name()));
      }
    }
  }

  /**
   * Keeps nothing of the request at hand.
   *
   * @param rows what becomes of the rows that the answer names
   */
  @SuppressWarnings("NullAway") // It does not see in a class file that values may be null.
  Prepared prepare(Root.Custom root, String className, NamedRows rows) {
    var handler = handlers.find(className).orElseThrow();
    var operation = root.operation();
    var arguments = JavaArguments.reading(root.arguments());
    var json = new JavaJson(definition, operation, root.answer(), rows);
    var failures = new HandlerFailures(new CustomFailures(means.failures(), operation.name()));
    return leaves ->
        (requestId, sink, denials) -> {
          var session = new HandlerSession(means, operation, leaves.parameters());
          var invocation =
              new Invocation(
                  operation.name(), arguments.in(leaves), leaves.claims().values(), session);
          var turn =
              new HandlerTurn(session, () -> answer(handler, invocation, session, json), limit);
          var answer = turn.take(failures, requestId);
          sink.append(answer.json());
          answer.denied().forEach(entry -> denials.add(entry.path(), entry.denial()));
        };
  }

  /** Nothing is kept of a class whose answer is of no use. */
  private static Patch answer(
      OperationHandler handler, Invocation invocation, HandlerSession session, JavaJson json)
      throws Exception {
    try (session) {
      var answer = json.of(handler.answer(invocation));
      keep(session);
      return answer;
    }
  }

  private static void keep(HandlerSession session) throws SQLException {
    try {
      session.keep();
    } catch (SQLException e) {
      if (ChangeFailures.isLost(e)) {
        throw ChangeFailures.unconfirmed(e);
      }
      throw e;
    }
  }
}
