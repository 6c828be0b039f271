package dev.penstock.engine.run;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * What may follow one kind of change of one table, as far as the catalog told, and how fresh that
 * is.
 *
 * <p>Nobody waits for anybody here. All changes that find the answer too old at the same moment
 * ask, which costs each what it would cost if every change asked, until the first answer is there.
 * Nobody asks on behalf of the others: whoever fails, or waits for a lock, keeps nobody from an
 * answer, and leaves the one before as old as it was.
 */
final class Aftermath {
  /**
   * How old an answer may be. Long enough that a change that is made often hardly ever asks; not
   * longer than it takes to make a trigger and then look what it does.
   */
  static final Duration FRESH = Duration.ofSeconds(1);

  private final LongSupplier ticker;
  private final AtomicReference<Answer> latest = new AtomicReference<>(new Answer.None());

  /**
   * @param ticker nanoseconds of a clock that is never set
   */
  Aftermath(LongSupplier ticker) {
    this.ticker = ticker;
  }

  private sealed interface Answer {
    record None() implements Answer {}

    /**
     * Nothing may follow.
     *
     * @param asked when the question was sent: it was answered later, about that time or later
     */
    record Nothing(long asked) implements Answer {}

    /** It holds for good: changes in transactions are right either way. */
    record Something() implements Answer {}

    /** What is known when answers come in any order. */
    default Answer and(Answer other) {
      return switch (this) {
        case None _ -> other;
        case Something _ -> this;
        case Nothing(var asked) ->
            other instanceof None || (other instanceof Nothing(var since) && since - asked < 0)
                ? this
                : other;
      };
    }
  }

  /** Whether the catalog was ever asked. */
  boolean isKnown() {
    return !(latest.get() instanceof Answer.None);
  }

  /** Whether anything may follow. */
  boolean isExpected() {
    return latest.get() instanceof Answer.Something;
  }

  /** Whether nothing may follow, and that need not be asked yet again. */
  boolean isRuledOut() {
    return latest.get() instanceof Answer.Nothing(var asked)
        && ticker.getAsLong() - asked < FRESH.toNanos();
  }

  /** To be called right before the question is sent. */
  Question ask() {
    return new Question(ticker.getAsLong());
  }

  /** A question on its way. One that is never answered changes nothing. */
  final class Question {
    private final long sent;

    private Question(long sent) {
      this.sent = sent;
    }

    /** Takes the answer: whether anything may follow. */
    void answered(boolean something) {
      var answer = something ? new Answer.Something() : new Answer.Nothing(sent);
      latest.accumulateAndGet(answer, Answer::and);
    }
  }
}
