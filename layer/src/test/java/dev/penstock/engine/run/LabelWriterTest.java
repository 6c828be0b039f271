package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import dev.penstock.definition.EnumType;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LabelWriterTest {
  private static final EnumType STATES =
      new EnumType(
          "State",
          List.of(new EnumType.Value("NEW", "new"), new EnumType.Value("in_use", "in use")),
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
  void anUnknownLabelSaysThatTheSchemaIsStale() {
    assertThatThrownBy(() -> written("old", false))
        .isInstanceOfSatisfying(
            Failure.Exception.class,
            thrown -> assertThat(thrown.failure().code()).isEqualTo(FailureCode.STALE));
  }

  private static String written(String label, boolean exact) throws IOException {
    var text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      new LabelWriter(STATES, exact).write(label, json);
    }
    return text.toString();
  }
}
