package dev.penstock.engine;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.graphql.Operation;
import dev.penstock.engine.graphql.Operation.Kind;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Refusal;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.Admission;
import dev.penstock.engine.run.Answers;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the engine: answers GraphQL requests, from as many threads as ask. */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final byte[] NULL = {'n', 'u', 'l', 'l'};

  private final Requests requests;
  private final Admission admission;
  private final Answers answers;
  private final boolean debug;

  /**
   * A gateway that asks {@code answers} for rows and closes it in the end.
   *
   * @throws IllegalArgumentException when the definition has no GraphQL schema
   */
  public Gateway(ApiDefinition definition, Answers answers, Settings settings) {
    this.requests = new Requests(definition, settings.limits(), settings.introspection());
    this.admission = new Admission(definition);
    this.answers = answers;
    this.debug = settings.debug();
  }

  /** Never throws: whatever goes wrong is in the response. */
  public Response execute(Request request) {
    var body = new ResponseBody(request.id(), debug);
    try {
      var operation = requests.read(request);
      if (request.queryOnly() && operation.kind() == Kind.MUTATION) {
        return refused(body, Outcome.MUTATION_REFUSED, mutationRefused());
      }
      return answer(request, operation, body);
    } catch (Refusal refusal) {
      refusal.problems().forEach(body::problem);
      return new Response(Outcome.REFUSED, body.refused());
    } catch (RuntimeException exception) {
      return refused(body, Outcome.REFUSED, defect(exception, request));
    } catch (StackOverflowError error) {
      return refused(body, Outcome.REFUSED, defect(error, request));
    }
  }

  @Override
  public void close() {
    answers.close();
  }

  private static Response refused(ResponseBody body, Outcome outcome, Failure failure) {
    body.failure(failure);
    return new Response(outcome, body.refused());
  }

  private static Failure mutationRefused() {
    return Failure.of(
        FailureCode.VALIDATION, "Only queries are answered here: send mutations with POST.");
  }

  /** Root fields are answered one after the other; for mutations GraphQL demands it. */
  private Response answer(Request request, Operation operation, ResponseBody body) {
    var asked = false;
    for (var root : operation.roots()) {
      var failure = answer(request, root, body);
      if (!asked && failure.filter(Gateway::isOverload).isPresent()) {
        return refused(
            new ResponseBody(request.id(), debug), Outcome.OVERLOADED, failure.orElseThrow());
      }
      failure.ifPresent(found -> body.failure(found, root.key()));
      asked |=
          !(root instanceof Root.Answered)
              && failure.map(Failure::code).orElse(null) != FailureCode.UNAUTHORIZED;
    }
    return new Response(Outcome.EXECUTED, body.executed());
  }

  private static boolean isOverload(Failure failure) {
    return failure.code() == FailureCode.OVERLOADED;
  }

  /** Why a root field has no value; its value is in the body when it has one. */
  private Optional<Failure> answer(Request request, Root root, ResponseBody body) {
    var refusal = admission.refusal(request.caller(), root);
    if (refusal.isPresent()) {
      body.value(root.key(), NULL);
      return refusal;
    }
    try {
      body.value(root.key(), value(root, request));
      return Optional.empty();
    } catch (Failure.Exception exception) {
      body.value(root.key(), NULL);
      return Optional.of(exception.failure());
    } catch (RuntimeException exception) {
      body.value(root.key(), NULL);
      return Optional.of(defect(exception, request));
    }
  }

  private byte[] value(Root root, Request request) {
    return switch (root) {
      case Root.Answered(_, _, var json) -> json;
      case Root.One _, Root.Many _ -> answers.run(root, request.id());
    };
  }

  private static Failure defect(Throwable defect, Request request) {
    LOG.error("Request {} met a defect", request.id(), defect);
    return Failure.of(
        FailureCode.INTERNAL,
        "Something went wrong here; the log has more under request %s.".formatted(request.id()));
  }
}
