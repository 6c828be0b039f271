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
import dev.penstock.engine.run.Prepared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The door of the engine: answers GraphQL requests, from as many threads as ask. */
public final class Gateway implements AutoCloseable {
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
      return body.refused(Outcome.REFUSED, FailureLog.defect(exception, request));
    } catch (StackOverflowError error) {
      return body.refused(Outcome.REFUSED, FailureLog.defect(error, request));
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

  private static Failure mutationRefused() {
    return Failure.of(
        FailureCode.VALIDATION, "Only queries are answered here: send mutations with POST.");
  }

  /** A known operation with the values of one request. */
  private record Ready(Kind kind, List<Turns.Turn> turns) {}

  /** Nothing when a value cannot be used: planning tells why. */
  private static Optional<Ready> ready(PreparedOperation operation, Leaves leaves) {
    try {
      List<Turns.Turn> turns = new ArrayList<>(operation.steps().size());
      for (var step : operation.steps()) {
        var ready = step.prepared().with(leaves);
        turns.add(new Turns.Turn(step.key(), step.kind() == Step.Kind.DATABASE, () -> ready));
      }
      return Optional.of(new Ready(operation.kind(), turns));
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private Response again(Request request, Ready ready, ResponseBody body) {
    return isRefused(request, ready.kind())
        ? body.refused(Outcome.MUTATION_REFUSED, mutationRefused())
        : new Turns(request, body).answer(ready.turns());
  }

  /**
   * Plans each root field when its turn comes, and keeps the plan when all went well and the
   * document is kept.
   */
  private Response first(
      Request request, Asked asked, PreparedOperations.Key key, Leaves leaves, ResponseBody body) {
    var operation = requests.fold(asked);
    if (isRefused(request, operation.kind())) {
      return body.refused(Outcome.MUTATION_REFUSED, mutationRefused());
    }
    var access = authorization.access(key.caller(), leaves, asked.guards());
    List<Step> planned = new ArrayList<>();
    List<Turns.Turn> turns = new ArrayList<>();
    for (var root : operation.roots()) {
      Supplier<Prepared.Ready> ready =
          () -> {
            var step = steps.of(access, root);
            planned.add(step);
            return step.prepared().with(leaves);
          };
      turns.add(new Turns.Turn(root.key(), !(root instanceof Root.Answered), ready));
    }
    var response = new Turns(request, body).answer(turns);
    if (planned.size() == turns.size()
        && operation.isReusable()
        && requests.keep(asked)
        && known.find(key, leaves).isEmpty()) {
      known.add(key, new PreparedOperation(operation.kind(), planned, asked.guards().copy()));
    }
    return response;
  }

  private static boolean isRefused(Request request, Kind kind) {
    return request.queryOnly() && kind == Kind.MUTATION;
  }
}
