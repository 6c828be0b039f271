package dev.penstock.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One statement for any number of keys. */
final class KeyedReadingTest {
  private static final String START = "with b0 as (select 1 from (";
  private static final String KEY = "(select k.a, 1 as n from t as k where k.a = ? limit 1)";
  private static final String OUTER = ") as t0) select";
  private static final String REST = " 0 as b";

  @Test
  void eachKeyHasASelectWithItsNumber() {
    var reading = keyed(KEY).of(3);

    assertThat(reading.statement().text())
        .isEqualTo(
            START
                + KEY
                + " union all "
                + KEY.replace("1 as n", "2 as n")
                + " union all "
                + KEY.replace("1 as n", "3 as n")
                + OUTER
                + REST);
    assertThat(reading.statement().text().substring(reading.select().orElseThrow()))
        .isEqualTo(REST);
  }

  @Test
  void theOnlySelectHasNoParentheses() {
    var reading = keyed(KEY).of(1);

    assertThat(reading.statement().text())
        .isEqualTo(START + KEY.substring(1, KEY.length() - 1) + OUTER + REST);
    assertThat(reading.statement().text().substring(reading.select().orElseThrow()))
        .isEqualTo(REST);
  }

  @Test
  void statementsStayShort() {
    assertThat(keyed(KEY).most(100)).isEqualTo(100);
    var wide = keyed(KEY.replace("k.a,", "k.a, ".repeat(100)));
    assertThat(wide.of(wide.most(100)).statement().text().length()).isBetween(14_000, 15_000);
    assertThat(keyed(KEY.replace("k.a,", "k.a, ".repeat(10_000))).most(100)).isEqualTo(1);
  }

  private static KeyedReading keyed(String key) {
    var begin = START.length();
    var end = begin + key.length();
    var text = START + key + OUTER + REST;
    return new KeyedReading(
        new Reading(
            new Statement(text, List.of()),
            OptionalInt.of(text.length() - REST.length()),
            new Reading.Nesting.Mixed(),
            List.of()),
        new KeysText.Span(begin, begin + key.indexOf("1 as n"), end, 0, 0));
  }
}
