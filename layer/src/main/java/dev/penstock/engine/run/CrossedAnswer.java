package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Leaves;
import java.util.List;

/**
 * A root field whose answer has rows of several databases: first those of its own, then those of
 * the others. No connection is held while another database is asked.
 *
 * @param purpose what the first step is for: a change stays whatever becomes of the others
 */
record CrossedAnswer(Prepared first, Crossings crossings, Purpose purpose) implements Prepared {
  /** What the first step does. */
  enum Purpose {
    READ,
    CHANGE
  }

  @Override
  public Ready with(Leaves leaves) {
    var ready = first.with(leaves);
    return (requestId, sink, denials) -> {
      var own = ByteSink.inMemory();
      var denied = new Denials();
      ready.run(requestId, own, denied);
      var whole = filled(new Patch(own.toByteArray(), denied.entries()), leaves, requestId);
      sink.append(whole.json());
      whole.denied().stream()
          .takeWhile(_ -> !denials.isFull())
          .forEach(entry -> denials.add(entry.path(), entry.denial()));
    };
  }

  @Override
  public int bytes() {
    return first.bytes() + crossings.bytes();
  }

  private Patch filled(Patch own, Leaves leaves, String requestId) {
    try {
      return crossings.fill(List.of(own), leaves, requestId).getFirst();
    } catch (Failure.Exception exception) {
      throw purpose == Purpose.CHANGE ? ChangeFailures.unanswered(exception) : exception;
    }
  }
}
