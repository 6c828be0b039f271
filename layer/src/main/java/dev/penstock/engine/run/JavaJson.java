package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what a class answered as its operation declares it, and refuses what does not fit. */
record JavaJson(ApiDefinition definition, CustomOperation operation, Answer wanted) {
  byte[] of(@Nullable Object answer) {
    var values = new CustomValues(definition, operation.name());
    var selection =
        wanted instanceof Answer.OfType(var fields)
            ? Optional.of(fields)
            : Optional.<CustomSelection>empty();
    var sink = ByteSink.small();
    try {
      new JsonValues(definition, values)
          .write(
              operation.result(), selection, "The answer", JavaValues.node(answer, values), sink);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON out of memory", e);
    }
    return sink.toByteArray();
  }
}
