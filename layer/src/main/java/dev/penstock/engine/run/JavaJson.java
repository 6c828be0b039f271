package dev.penstock.engine.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.plan.NamedRows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a class answered as its operation declares it, with holes where it names rows, and
 * refuses what does not fit.
 */
record JavaJson(
    ApiDefinition definition, CustomOperation operation, Answer wanted, NamedRows rows) {
  private static final String ANSWER = "The answer";

  Patch of(@Nullable Object answer) {
    var values = new CustomValues(definition, operation.name());
    var node = JavaValues.node(answer, values);
    var holes = new NamedHoles(rows, values);
    var sink = ByteSink.small();
    if (wanted instanceof Answer.OfModel(var model, _)) {
      holes.write(model, operation.result(), node, sink);
      return holes.around(sink);
    }
    var selection =
        wanted instanceof Answer.OfType(var fields)
            ? Optional.of(fields)
            : Optional.<CustomSelection>empty();
    try {
      new JsonValues(definition, values, holes)
          .write(operation.result(), selection, ANSWER, node, sink);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON out of memory", e);
    }
    return holes.around(sink);
  }
}
