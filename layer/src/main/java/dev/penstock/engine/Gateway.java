package dev.penstock.engine;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Authorization;
import dev.penstock.engine.graphql.Asked;
import dev.penstock.engine.graphql.Operation.Kind;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Refusal;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.prepared.PreparedOperation;
import dev.penstock.engine.prepared.PreparedOperations;
import dev.penstock.engine.prepared.Step;
import dev.penstock.engine.prepared.Steps;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Databases;
import dev.penstock.engine.run.Denials;
import dev.penstock.engine.run.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The door of the engine: answers GraphQL requests, from as many threads as ask. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final Requests requests;
  private final Authorization authorization;
  private final Steps steps;
  private final PreparedOperations known;
  private final Answers answers;
  private final boolean debug;
  private final Map<String, RowLevelSecurity> rowLevelSecurity;

  /**
   * A gateway that asks {@code answers} for rows and closes it in the end.
   *
   * @throws IllegalArgumentException when the definition has no GraphQL schema, or a database no
   *     row-level security that the settings want
   */
  public Gateway(ApiDefinition definition, Answers answers, Settings settings) {
    this(definition, requests(definition, settings), answers, settings);
  }

  private Gateway(ApiDefinition definition, Requests requests, Answers answers, Settings settings) {
    settings.rowLevelSecurity().keySet().forEach(name -> demandPolicies(definition, name));
    this.requests = requests;
    this.authorization = new Authorization(definition);
    this.steps = new Steps(answers);
    this.known = new PreparedOperations(settings.caches().prepared());
    this.answers = answers;
    this.debug = settings.debug();
    this.rowLevelSecurity = settings.rowLevelSecurity();
  }

  private static void demandPolicies(ApiDefinition definition, String name) {
    if (definition.databases().stream()
        .noneMatch(each -> each.name().equals(name) && each.engine() == Engine.POSTGRESQL)) {
      throw new IllegalArgumentException(
          "Database \"%s\" has no row-level security".formatted(name));
    }
  }

  /** A gateway on the connections of a pool, which it closes in the end. */
  public static Gateway open(ApiDefinition definition, Pool pool, Settings settings) {
    return open(definition, () -> pool, settings);
  }

  /**
   * The same on a pool that is perhaps still being opened: it is asked for when the GraphQL schema
   * is there.
   */
  public static Gateway open(ApiDefinition definition, Supplier<Pool> pool, Settings settings) {
    return open(definition, pool, settings, Handlers.NONE);
  }

  /** The same with classes that answer operations. */
  public static Gateway open(
      ApiDefinition definition, Supplier<Pool> pool, Settings settings, Handlers handlers) {
    return openEach(definition, _ -> pool.get(), settings, handlers);
  }

  /** The same on the pools of each of an API's databases. */
  public static Gateway openEach(
      ApiDefinition definition,
      Function<Database, Pool> pools,
      Settings settings,
      Handlers handlers) {
    var requests = requests(definition, settings);
    var tokens = new PageTokens(settings.tokenSecret());
    var answers = Databases.of(definition, pools, tokens, settings, handlers);
    return new Gateway(definition, requests, answers, settings);
  }

  private static Requests requests(ApiDefinition definition, Settings settings) {
    return new Requests(
        definition, settings.limits(), settings.introspection(), settings.caches().documents());
  }

  /**
   * Loads what the first request needs and no definition: it takes a good part of its time. For a
   * thread that has nothing else to do while a gateway is opened.
   */
  public static void warmUp() {
    Requests.warmUp();
    // Java's cryptography starts with the first use of it.
    var _ = new PageTokens(new byte[32]);
  }

  /** Answers in memory. Never throws: whatever goes wrong is in the response. */
  public Response execute(Request request) {
    return execute(request, ByteSink.inMemory());
  }

  /**
   * Answers in memory what is small, and through {@code overflow} what is not. Never throws:
   * whatever goes wrong is in the response.
   */
  public Response execute(Request request, Overflow overflow) {
    return execute(request, ByteSink.overflowing(overflow));
  }

  private Response execute(Request request, ByteSink sink) {
    var body = new ResponseBody(sink, request.id(), debug);
    try {
      var asked = requests.open(request);
      var leaves =
          asked.leaves().of(Authorization.claims(request.caller())).telling(told(request.caller()));
      var shape = authorization.shape(request.caller());
      var key = new PreparedOperations.Key(asked.shape(), shape);
      var ready = known.find(key, leaves).flatMap(found -> ready(found, leaves));
      return ready.isPresent()
          ? again(request, ready.get(), body)
          : first(request, asked, key, leaves, body);
    } catch (Refusal refusal) {
      refusal.problems().forEach(body::problem);
      return body.refused(Outcome.REFUSED);
    } catch (RuntimeException exception) {
      return refused(body, Outcome.REFUSED, defect(exception, request));
    } catch (StackOverflowError error) {
      return refused(body, Outcome.REFUSED, defect(error, request));
    }
  }

  private Map<String, List<Parameter>> told(Caller caller) {
    if (rowLevelSecurity.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Parameter>> told = new HashMap<>();
    rowLevelSecurity.forEach((name, security) -> told.put(name, security.parameters(caller)));
    return told;
  }

  @Override
  public void close() {
    answers.close();
  }

  private static Response refused(ResponseBody body, Outcome outcome, Failure failure) {
    body.failure(failure);
    return body.refused(outcome);
  }

  private static Failure mutationRefused() {
    return Failure.of(
        FailureCode.VALIDATION, "Only queries are answered here: send mutations with POST.");
  }

  /** A known operation with the values of one request. */
  private record Ready(Kind kind, List<Turn> turns) {}

  /** One root field in its turn. */
  private record Turn(String key, boolean asksDatabase, Supplier<Prepared.Ready> ready) {}

  /** Nothing when a value cannot be used: planning tells why. */
  private static Optional<Ready> ready(PreparedOperation operation, Leaves leaves) {
    try {
      List<Turn> turns = new ArrayList<>(operation.steps().size());
      for (var step : operation.steps()) {
        var ready = step.prepared().with(leaves);
        turns.add(new Turn(step.key(), step.kind() == Step.Kind.DATABASE, () -> ready));
      }
      return Optional.of(new Ready(operation.kind(), turns));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private Response again(Request request, Ready ready, ResponseBody body) {
    return isRefused(request, ready.kind())
        ? refused(body, Outcome.MUTATION_REFUSED, mutationRefused())
        : answer(request, ready.turns(), body);
  }

  /** Plans each root field when its turn comes, and keeps the plan when all went well. */
  private Response first(
      Request request, Asked asked, PreparedOperations.Key key, Leaves leaves, ResponseBody body) {
    var operation = requests.fold(asked);
    if (isRefused(request, operation.kind())) {
      return refused(body, Outcome.MUTATION_REFUSED, mutationRefused());
    }
    var access = authorization.access(key.caller(), leaves, asked.guards());
    List<Step> planned = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    for (var root : operation.roots()) {
      Supplier<Prepared.Ready> ready =
          () -> {
            var step = steps.of(access, root);
            planned.add(step);
            return step.prepared().with(leaves);
          };
      turns.add(new Turn(root.key(), !(root instanceof Root.Answered), ready));
    }
    var response = answer(request, turns, body);
    if (planned.size() == turns.size()
        && operation.isReusable()
        && known.find(key, leaves).isEmpty()) {
      known.add(key, new PreparedOperation(operation.kind(), planned, asked.guards().copy()));
    }
    return response;
  }

  private static boolean isRefused(Request request, Kind kind) {
    return request.queryOnly() && kind == Kind.MUTATION;
  }

  /** Root fields are answered one after the other; for mutations GraphQL demands it. */
  private Response answer(Request request, List<Turn> turns, ResponseBody body) {
    var asked = false;
    for (var turn : turns) {
      var failure = answer(request, turn, body);
      if (body.isBroken()) {
        break;
      }
      if (!asked && failure.filter(Gateway::isOverload).isPresent()) {
        return overloaded(request, body, failure.orElseThrow());
      }
      failure.ifPresent(found -> body.failure(found, turn.key()));
      asked |= wasAsked(turn, failure);
    }
    return body.executed();
  }

  private Response overloaded(Request request, ResponseBody body, Failure failure) {
    return refused(new ResponseBody(body.sink(), request.id(), debug), Outcome.OVERLOADED, failure);
  }

  private static boolean wasAsked(Turn turn, Optional<Failure> failure) {
    return turn.asksDatabase()
        && failure.filter(found -> found.code() == FailureCode.UNAUTHORIZED).isEmpty();
  }

  private static boolean isOverload(Failure failure) {
    return failure.code() == FailureCode.OVERLOADED;
  }

  /** Why a root field has no value; its value is in the body when it has one. */
  private Optional<Failure> answer(Request request, Turn turn, ResponseBody body) {
    body.begin(turn.key());
    var denials = new Denials();
    var failure = write(turn, request, body, denials);
    if (failure.isPresent()) {
      body.withdraw();
    } else {
      body.denied(denials, turn.key());
    }
    return failure;
  }

  private Optional<Failure> write(Turn turn, Request request, ResponseBody body, Denials denials) {
    try {
      turn.ready().get().run(request.id(), body.sink(), denials);
      if (turn.asksDatabase()) {
        body.end();
      }
      return Optional.empty();
    } catch (ByteSink.Abandoned abandoned) {
      body.breakOff(abandoned);
      return Optional.empty();
    } catch (Failure.Exception exception) {
      log(exception, request);
      return Optional.of(exception.failure());
    } catch (RuntimeException exception) {
      return Optional.of(defect(exception, request));
    }
  }

  /** The database's words go to the log even when the client must not see them. */
  private static void log(Failure.Exception exception, Request request) {
    var failure = exception.failure();
    var level =
        switch (failure.code()) {
          case INTERNAL -> Level.ERROR;
          case TIMEOUT, UNAVAILABLE, STALE, TOO_LARGE -> Level.WARN;
          // told by the pool: there are many at once
          case OVERLOADED -> Level.DEBUG;
          case SYNTAX,
              VALIDATION,
              BAD_VALUE,
              BAD_ARGUMENT,
              BAD_TOKEN,
              INPUT_REFUSED,
              UNAUTHORIZED,
              NOT_FOUND ->
              Level.DEBUG;
          case CONDITION_FAILED,
              UNIQUE_VIOLATION,
              FOREIGN_KEY_VIOLATION,
              NOT_NULL_VIOLATION,
              CHECK_VIOLATION,
              OUT_OF_RANGE,
              TOO_LONG,
              DATA_REFUSED,
              SERIALIZATION ->
              Level.DEBUG;
        };
    LOG.atLevel(level)
        .log(
            "Request {}: {} {} {}",
            request.id(),
            failure.code(),
            failure.message(),
            failure.detail());
  }

  private static Failure defect(Throwable defect, Request request) {
    LOG.error("Request {} met a defect", request.id(), defect);
    return Failure.of(
        FailureCode.INTERNAL,
        "Something went wrong here; the log has more under request %s.".formatted(request.id()));
  }
}
