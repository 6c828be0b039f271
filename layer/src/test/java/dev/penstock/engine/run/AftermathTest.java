package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AftermathTest {
  private static final long FRESH = Aftermath.FRESH.toNanos();

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
  private final Aftermath aftermath = new Aftermath(now::get);

  @Test
  void nothingIsKnownBeforeTheFirstAnswer() {
    aftermath.ask();

    assertThat(aftermath.isKnown()).isFalse();
    assertThat(aftermath.isRuledOut()).isFalse();
    assertThat(aftermath.isExpected()).isFalse();
  }

  @Test
  void anAnswerIsFreshForASecondAfterItsQuestion() {
    var question = aftermath.ask();
    now.addAndGet(FRESH - 1);
    question.answered(false);
    assertThat(aftermath.isRuledOut()).isTrue();

    now.addAndGet(1);
    assertThat(aftermath.isRuledOut()).isFalse();
    assertThat(aftermath.isKnown()).isTrue();
  }

  @Test
  void anAnswerToAnOlderQuestionMakesNothingOlder() {
    var older = aftermath.ask();
    now.addAndGet(FRESH / 2);
    var newer = aftermath.ask();
    newer.answered(false);
    older.answered(false);
    now.addAndGet(FRESH - 1);

    assertThat(aftermath.isRuledOut()).isTrue();
  }

  @Test
  void whatWasFoundOnceHoldsForGood() {
    var older = aftermath.ask();
    now.addAndGet(1);
    aftermath.ask().answered(true);
    older.answered(false);
    now.addAndGet(1);
    aftermath.ask().answered(false);

    assertThat(aftermath.isExpected()).isTrue();
    assertThat(aftermath.isRuledOut()).isFalse();
  }
}
