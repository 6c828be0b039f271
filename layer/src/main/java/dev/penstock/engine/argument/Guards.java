package dev.penstock.engine.argument;

import dev.penstock.engine.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What was asked about the values of a request while a plan was made, with the answers. */
public final class Guards {
  private final List<Guard> guards = new ArrayList<>();

  private record Guard(Source source, Function<Object, ?> question, Object answer) {
    boolean asks(Source otherSource, Function<Object, ?> otherQuestion) {
      return source.equals(otherSource) && question.equals(otherQuestion);
    }

    boolean holds(Leaves leaves) {
      try {
        return answer.equals(question.apply(source.in(leaves)));
      } catch (Failure.Exception _) {
        return false;
      }
    }
  }

  synchronized void add(Source source, Function<Object, ?> question, Object answer) {
    for (var guard : guards) {
      if (guard.asks(source, question)) {
        return;
      }
    }
    guards.add(new Guard(source, question, answer));
  }

  /** What was asked until now. */
  public synchronized Guards copy() {
    var copy = new Guards();
    copy.guards.addAll(guards);
    return copy;
  }

  /** Whether a request gives the same answers; a value that cannot be asked gives none. */
  public boolean hold(Leaves leaves) {
    for (var guard : guards) {
      if (!guard.holds(leaves)) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return guards.size();
  }
}
