package dev.penstock.introspect.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.EnumType;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnumNamesTest {
  @Test
  void labelsKeepTheirNamesWhereGraphqlTakesThem() {
    assertThat(
            EnumNames.values(
                List.of("a-b", "a b", "a_b", "true", "", "1st", "__x", "->", "new", "TRUE")))
        .extracting(EnumType.Value::name)
        .containsExactly(
            "a_b2", "a_b3", "a_b", "TRUE2", "EMPTY", "_1st", "_x", "VALUE_U2dU3e", "new", "TRUE");
  }
}
