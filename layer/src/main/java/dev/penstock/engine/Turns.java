package dev.penstock.engine;

import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Denials;
import dev.penstock.engine.run.Prepared;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Has the root fields of one request answered into its body. */
final class Turns {
  private final Request request;
  private final ResponseBody body;

  Turns(Request request, ResponseBody body) {
    this.request = request;
    this.body = body;
  }

  /** One root field in its turn. */
  record Turn(String key, boolean asksDatabase, Supplier<Prepared.Ready> ready) {}

  /** Root fields are answered one after the other; for mutations GraphQL demands it. */
  Response answer(List<Turn> turns) {
    var asked = false;
    for (var turn : turns) {
      var failure = answer(turn);
      if (body.isBroken()) {
        break;
      }
      if (!asked && failure.filter(Turns::isOverload).isPresent()) {
        return body.refusedOnly(Outcome.OVERLOADED, failure.orElseThrow());
      }
      failure.ifPresent(found -> body.failure(found, turn.key()));
      asked |= wasAsked(turn, failure);
    }
    return body.executed();
  }

  private static boolean wasAsked(Turn turn, Optional<Failure> failure) {
    return turn.asksDatabase()
        && failure.filter(found -> found.code() == FailureCode.UNAUTHORIZED).isEmpty();
  }

  private static boolean isOverload(Failure failure) {
    return failure.code() == FailureCode.OVERLOADED;
  }

  /** Why a root field has no value; its value is in the body when it has one. */
  private Optional<Failure> answer(Turn turn) {
    body.begin(turn.key());
    var denials = new Denials();
    var failure = write(turn, denials);
    if (failure.isPresent()) {
      body.withdraw();
    } else {
      body.denied(denials, turn.key());
    }
    return failure;
  }

  private Optional<Failure> write(Turn turn, Denials denials) {
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
      FailureLog.tell(exception, request);
      return Optional.of(exception.failure());
    } catch (RuntimeException exception) {
      return Optional.of(FailureLog.defect(exception, request));
    }
  }
}
