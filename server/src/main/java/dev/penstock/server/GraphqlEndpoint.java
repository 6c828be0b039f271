package dev.penstock.server;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import java.util.Locale;
import java.util.Optional;

/** GraphQL over HTTP: which request is answered with which status is in docs/reference/http.md. */
final class GraphqlEndpoint {
  static final String METHODS = "GET, POST, OPTIONS";
  private final LiveGateway gateway;
  private final ApiKeys keys;
  private final Cors cors;

  GraphqlEndpoint(LiveGateway gateway, ApiKeys keys, Cors cors) {
    this.gateway = gateway;
    this.keys = keys;
    this.cors = cors;
  }

  Answer answer(Call call) throws InterruptedException {
    var answer =
        switch (call.method()) {
          case "OPTIONS" -> cors.preflight(METHODS);
          case "GET", "POST" -> keyed(call);
          default ->
              Answer.error(405, "MethodNotAllowed", "Send queries by GET or POST, mutations by POST.")
                  .with("allow", METHODS);
        };
    return answer.with(cors.headers(call)).with("cache-control", "no-store");
  }

  private Answer keyed(Call call) throws InterruptedException {
    if (!keys.accept(call.header("x-api-key"))) {
      return Answer.error(
              401, "UnauthorizedException", "Send a valid API key in the header x-api-key.")
          .with("x-amzn-ErrorType", "UnauthorizedException");
    }
    if (call.method().equals("POST") && !isJson(call.header("content-type"))) {
      return Answer.error(
          415, "UnsupportedMediaType", "Send the request as application/json in UTF-8.");
    }
    var accepted = MediaType.accepted(call.header("accept"));
    if (accepted.isEmpty()) {
      return Answer.error(
          406,
          "NotAcceptable",
          "Answers are application/graphql-response+json or application/json; accept one of them.");
    }
    return read(call, accepted.orElseThrow());
  }

  /** Form posts and plain text are refused: a page of any origin could send them without asking. */
  private static boolean isJson(Optional<String> contentType) {
    var parts = contentType.orElse("").toLowerCase(Locale.ROOT).split(";");
    if (!parts[0].strip().equals("application/json")) {
      return false;
    }
    for (var place = 1; place < parts.length; place++) {
      var parameter = parts[place].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.matches("charset=utf-?8")) {
        return false;
      }
    }
    return true;
  }

  private Answer read(Call call, MediaType type) throws InterruptedException {
    try {
      var byUrl = call.method().equals("GET");
      var message = byUrl ? Message.ofUrl(call.query()) : Message.ofBody(call.body());
      var request =
          new Request(
              message.document(),
              message.operationName(),
              message.variables(),
              new Caller.ApiKey(),
              call.id(),
              byUrl);
      return gateway
          .execute(request)
          .map(response -> answer(response, type))
          .orElseGet(() -> late(type));
    } catch (Message.Unreadable e) {
      return Answer.error(400, "BadRequest", e.reason());
    }
  }

  private static Answer answer(Response response, MediaType type) {
    var refused = type == MediaType.GRAPHQL_RESPONSE ? 400 : 200;
    return switch (response.outcome()) {
      case EXECUTED -> Answer.of(200, type.header(), response.body());
      case REFUSED -> Answer.of(refused, type.header(), response.body());
      case MUTATION_REFUSED ->
          Answer.of(405, type.header(), response.body()).with("allow", "POST, OPTIONS");
      case OVERLOADED -> Answer.of(503, type.header(), response.body()).with("retry-after", "1");
    };
  }

  /** 200, because a client that got a 5xx would send a mutation again that may have run. */
  private static Answer late(MediaType type) {
    var error =
        Answer.error(
            200,
            "TIMEOUT",
            "The request took too long and was given up; a mutation may have taken effect.");
    return error.with("content-type", type.header());
  }
}
