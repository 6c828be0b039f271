package dev.penstock.server;

import java.util.Map;
import java.util.Optional;

/** Which path is answered by what. */
final class Routes {
  private final GraphqlEndpoint graphql;
  private final LiveGateway gateway;
  private final Optional<Console> console;
  private volatile boolean stopping;

  Routes(GraphqlEndpoint graphql, LiveGateway gateway, Optional<Console> console) {
    this.graphql = graphql;
    this.gateway = gateway;
    this.console = console;
  }

  /** From now on the server says that it wants no more requests, but still answers them. */
  void stopping() {
    stopping = true;
  }

  Answer answer(Call call) throws InterruptedException {
    if (call.path().equals("/graphql")) {
      return graphql.answer(call);
    }
    if (!call.method().equals("GET") && !call.method().equals("HEAD")) {
      return Answer.error(404, "NotFound", "There is nothing here: GraphQL is at /graphql.");
    }
    return switch (call.path()) {
      case "/health" -> Answer.json(200, Map.of("status", "up"));
      case "/ready" -> ready();
      default ->
          console
              .flatMap(found -> found.answer(call))
              .orElseGet(
                  () -> Answer.error(404, "NotFound", "There is nothing here: GraphQL is at /graphql."));
    };
  }

  private Answer ready() {
    if (stopping) {
      return Answer.json(503, Map.of("status", "stopping"));
    }
    return gateway.ready()
        ? Answer.json(200, Map.of("status", "ready"))
        : Answer.json(503, Map.of("status", "waiting", "reason", "The database does not answer."));
  }
}
