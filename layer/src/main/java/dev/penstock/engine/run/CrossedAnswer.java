package dev.penstock.engine.run;

import dev.penstock.engine.Failure;
import dev.penstock.engine.argument.Leaves;
import java.util.List;

/**
 * A root field whose answer is read in several steps, as one with rows of several databases: first
 * its own, then those of the others. No connection is held while another database is asked.
 *
 * @param purpose what the first step is for: a change stays whatever becomes of the others
 * @param most bytes of the answer, which is in memory until it is complete
 */
record CrossedAnswer(Prepared first, Crossings crossings, Purpose purpose, int most)
    implements Prepared {
  /** What the first step does. */
  enum Purpose {
    READ,
    CHANGE
  }

  @Override
  public Ready with(Leaves leaves) {
    var ready = first.with(leaves);
    return (requestId, sink, denials) -> {
      var room = new Room(most);
      // Too late to refuse a change once it is made; what its answer needs besides can wait.
      var own = purpose == Purpose.CHANGE ? ByteSink.inMemory() : room.sink();
      var denied = new Denials();
      ready.run(requestId, own, denied);
      var json = own.toByteArray();
      room.take(json.length);
      var request = new Crossings.Request(leaves, requestId, room);
      var whole = filled(new Patch(json, denied.entries()), request);
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

  private Patch filled(Patch own, Crossings.Request request) {
    try {
      return crossings.fill(List.of(own), request).getFirst();
    } catch (Failure.Exception exception) {
      throw purpose == Purpose.CHANGE ? ChangeFailures.unanswered(exception) : exception;
    }
  }
}
