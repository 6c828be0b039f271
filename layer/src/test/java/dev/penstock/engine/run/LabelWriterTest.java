package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.EnumType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelWriterTest {
  private static final EnumType STATES =
      new EnumType(
          "State",
          List.of(
              new EnumType.Value("NEW", "new"),
              new EnumType.Value("in_use", "in use"),
              new EnumType.Value("gone", "gone", true)),
          "");

  @Test
  void aLabelIsWrittenByItsGraphqlName() throws Exception {
    assertThat(written("in use", true)).isEqualTo("\"in_use\"");
  }

  @Test
  void otherSpellingsCountWhereTheColumnTakesThemForEqual() throws Exception {
    assertThat(written("NEW ", false)).isEqualTo("\"NEW\"");
    assertThatThrownBy(() -> written("NEW ", true)).isInstanceOf(Failure.Exception.class);
  }

  @Test
  void aHiddenLabelIsWrittenAsNull() throws Exception {
    assertThat(written("gone", true)).isEqualTo("null");
    assertThat(written("Gone", false)).isEqualTo("null");
  }

  @Test
  void anUnknownLabelSaysThatTheSchemaIsStale() {
    assertThatThrownBy(() -> written("old", false))
        .isInstanceOfSatisfying(
            Failure.Exception.class,
            thrown -> assertThat(thrown.failure().code()).isEqualTo(FailureCode.STALE));
  }

  private static String written(String label, boolean exact) {
    var sink = ByteSink.small();
    new LabelWriter(STATES, exact).write(label, sink);
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }
}
