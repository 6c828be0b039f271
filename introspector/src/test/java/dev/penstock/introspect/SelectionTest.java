package dev.penstock.introspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectionTest {

  @ParameterizedTest
  @CsvSource({
    "order_line, true",
    "order_*, true",
    "*, true",
    "order?line, true",
    "shop.order_line, true",
    "shop.*, true",
    "*.order_line, true",
    "order, false",
    "Order_Line, false",
    "order.line, false",
    "old.order_line, false",
    "order_line?, false",
  })
  void aPatternIsForTheNameOrTheFullName(String pattern, boolean covers) {
    var table = new TableName("shop", "order_line");

    assertThat(new Selection(List.of(), List.of(pattern), List.of()).covers(table))
        .isEqualTo(covers);
    assertThat(new Selection(List.of(), List.of(), List.of(pattern)).covers(table))
        .isEqualTo(!covers);
  }

  @Test
  void excludeWinsOverInclude() {
    var selection = new Selection(List.of(), List.of("a*"), List.of("*b"));

    assertThat(selection.covers(new TableName("s", "ac"))).isTrue();
    assertThat(selection.covers(new TableName("s", "ab"))).isFalse();
    assertThat(selection.covers(new TableName("s", "c"))).isFalse();
  }

  @Test
  void schemasComeInOneOrder() {
    assertThat(new Selection(List.of("b", "a", "b"), List.of(), List.of()).schemas())
        .containsExactly("a", "b");
  }
}
