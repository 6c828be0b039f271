package dev.penstock.server;

import dev.penstock.engine.Caller;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.identity.Authorizer.Question;
import dev.penstock.identity.Credentials;
import dev.penstock.identity.Finding;
import dev.penstock.identity.Identity;
import dev.penstock.server.Answer.Content;
import dev.penstock.server.Call.Body;
import dev.penstock.server.LiveGateway.Result;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** GraphQL over HTTP: which request is answered with which status is in docs/reference/http.md. */
final class GraphqlEndpoint {
  static final String METHODS = "GET, POST, OPTIONS";
  private static final List<Header> UNSTORED =
      List.of(HeaderValues.createCached(HeaderNames.CACHE_CONTROL, "no-store"));

  /** Before anything ran, so that clients may send the request again. */
  private static final Answer UNAVAILABLE =
      Answer.error(
              503,
              "Unavailable",
              "It cannot be found out now who you are; send the request again later.")
          .with("retry-after", "5")
          .because("identity unavailable");

  private final LiveGateway gateway;
  private final Identity identity;
  private final Answer unauthorized;
  private final Cors cors;

  GraphqlEndpoint(LiveGateway gateway, Identity identity, Cors cors) {
    this.gateway = gateway;
    this.identity = identity;
    this.unauthorized =
        Answer.error(401, "UnauthorizedException", identity.advice())
            .with("x-amzn-ErrorType", "UnauthorizedException");
    this.cors = cors;
  }

  Answer answer(Call call) {
    // before the wait for the database, after which the headers of the request are out of the
    // processor's caches
    var always = always(call);
    var answer =
        switch (call.method()) {
          case "OPTIONS" -> cors.preflight(METHODS);
          case "GET", "POST" -> examined(call);
          default ->
              Answer.error(
                      405, "MethodNotAllowed", "Send queries by GET or POST, mutations by POST.")
                  .with("allow", METHODS);
        };
    return answer.with(always);
  }

  /** What answers of every kind have, also those that are streamed. */
  private List<Header> always(Call call) {
    var forPages = cors.headers(call.origin());
    if (forPages.isEmpty()) {
      return UNSTORED;
    }
    List<Header> headers = new ArrayList<>(UNSTORED);
    headers.addAll(forPages);
    return headers;
  }

  private Answer examined(Call call) {
    return switch (identity.examine(credentials(call))) {
      case Finding.Refused refused -> refusal(refused);
      case Finding.Unavailable _ -> UNAVAILABLE;
      case Finding entering -> negotiated(call, entering);
    };
  }

  private Credentials credentials(Call call) {
    return identity.takesTokens() ? call.credentials() : call.key();
  }

  /** The same bytes whatever the reason: nobody learns from them how near a guess was. */
  private Answer refusal(Finding.Refused refused) {
    return unauthorized.because(refused.reason().words());
  }

  private Answer negotiated(Call call, Finding finding) {
    if (call.method().equals("POST") && !isJson(call.contentType())) {
      return Answer.error(
          415, "UnsupportedMediaType", "Send the request as application/json in UTF-8.");
    }
    return MediaType.accepted(call.accept())
        .map(type -> read(call, type, finding))
        .orElseGet(() ->
            Answer.error(
                406,
                "NotAcceptable",
                "Answers are application/graphql-response+json or application/json; accept one of"
                    + " them."));
  }

  /** Form posts and plain text are refused: a page of any origin could send them without asking. */
  private static boolean isJson(String contentType) {
    if (contentType.equals("application/json")) {
      return true;
    }
    var parts = contentType.toLowerCase(Locale.ROOT).split(";");
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

  private Answer read(Call call, MediaType type, Finding finding) {
    try {
      return switch (call.body()) {
        case Body.TooLarge(var limit) ->
            Answer.error(
                413,
                "TooLarge",
                "The request has more than %d bytes; send less at once.".formatted(limit));
        case Body.Broken() ->
            Answer.error(400, "BadRequest", "The body is not framed as HTTP demands.");
        case Body.TooSlow() ->
            Answer.error(408, "TooSlow", "The request did not arrive in time; send it again.");
        case Body.Whole(var bytes) when call.method().equals("POST") ->
            admit(call, Message.ofBody(bytes), type, finding);
        case Body.Whole _ -> admit(call, Message.ofUrl(call), type, finding);
      };
    } catch (Message.Unreadable e) {
      return Answer.error(400, "BadRequest", e.reason());
    }
  }

  private Answer admit(Call call, Message message, MediaType type, Finding finding) {
    var decided =
        finding instanceof Finding.Undecided(var token)
            ? identity.ask(question(call, message, token))
            : finding;
    return switch (decided) {
      case Finding.Proved(var caller) -> execute(call, message, type, caller);
      case Finding.Refused refused -> refusal(refused);
      case Finding.Unavailable _, Finding.Undecided _ -> UNAVAILABLE;
    };
  }

  private static Question question(Call call, Message message, String token) {
    return new Question(
        token,
        call.id(),
        message.document(),
        message.operationName(),
        message.variables(),
        call.headers());
  }

  private Answer execute(Call call, Message message, MediaType type, Caller caller) {
    var request =
        new Request(
            message.document(),
            message.operationName(),
            message.variables(),
            caller,
            call.id(),
            call.method().equals("GET"));
    var answer =
        switch (gateway.execute(request, () -> call.reply().open(streamed(call, type)))) {
          case Result.Answered(var response) -> answer(response, type);
          case Result.Late() ->
              unsure(
                  FailureCode.TIMEOUT,
                  "The request took too long and was given up; a mutation may have taken effect.",
                  type);
          case Result.Broken() ->
              unsure(
                  FailureCode.INTERNAL,
                  "Something went wrong here; the log has more under request %s."
                      .formatted(call.id()),
                  type);
          case Result.Closed() ->
              Answer.error(503, "Stopping", "The server stops; send the request again.")
                  .with("retry-after", "1");
        };
    return answer.named(message.operationName());
  }

  /** Only what ran is large enough to be streamed. */
  private Answer streamed(Call call, MediaType type) {
    return Answer.of(200, type.header(), new byte[0]).with(always(call));
  }

  private static Answer answer(Response response, MediaType type) {
    var content = content(response);
    return switch (response.outcome()) {
      case EXECUTED, BROKEN_OFF -> Answer.of(200, type.header(), content);
      case REFUSED ->
          Answer.of(type == MediaType.GRAPHQL_RESPONSE ? 400 : 200, type.header(), content);
      case MUTATION_REFUSED ->
          Answer.of(405, type.header(), content).with("allow", "POST, OPTIONS");
      case OVERLOADED -> Answer.of(503, type.header(), content).with("retry-after", "1");
    };
  }

  private static Content content(Response response) {
    return switch (response.body()) {
      case Response.Body.InMemory(var bytes, var length) -> new Content.Bytes(bytes, length);
      case Response.Body.Streamed(var length) when response.outcome() == Outcome.BROKEN_OFF ->
          new Content.Torn(length);
      case Response.Body.Streamed(var length) -> new Content.Sent(length);
    };
  }

  /** 200, because a client that got a 5xx would send a mutation again that may have run. */
  private static Answer unsure(FailureCode code, String message, MediaType type) {
    return Answer.withoutData(type, code, message);
  }
}
