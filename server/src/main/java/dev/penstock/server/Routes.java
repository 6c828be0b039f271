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

  Answer answer(Call call) {
    return switch (call.path()) {
      case "/graphql" ->
          console.flatMap(found -> found.invite(call)).orElseGet(() -> graphql.answer(call));
      case "/health" -> got(call, Answer.json(200, Map.of("status", "up")));
      case "/ready" -> got(call, ready());
      default ->
          console
              .flatMap(found -> found.answer(call))
              .map(answer -> got(call, answer))
              .orElseGet(() ->
                  Answer.error(404, "NotFound", "There is nothing here: GraphQL is at /graphql."));
    };
  }

  private static Answer got(Call call, Answer answer) {
    return call.method().equals("GET") || call.method().equals("HEAD")
        ? answer
        : Answer.error(405, "MethodNotAllowed", "Use GET here.").with("allow", "GET, HEAD");
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
