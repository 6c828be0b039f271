package dev.penstock.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StatementLogTest {

  @Test
  void whatFramesATransactionIsCountedApart() {
    var count =
        StatementLog.Count.of(
            List.of(
                "BEGIN",
                "insert into customer values (1)",
                " SELECT 1\nfrom customer",
                "SET autocommit=0",
                "COMMIT"));

    assertThat(count).isEqualTo(new StatementLog.Count(2, 3));
  }

  @Test
  void aTableThatIsCalledLikeACommandFramesNothing() {
    assertThat(StatementLog.Count.of(List.of("settle()", "beginning")))
        .isEqualTo(new StatementLog.Count(2, 0));
  }
}
