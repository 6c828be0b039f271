package dev.penstock.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Explainer;
import dev.penstock.engine.graphql.Refusal.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs authorization tests: what rules say without a database, and data with one. */
final class AuthTestRun {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final Explainer explainer;
  private final PartComparison parts;
  private final Optional<Gateway> gateway;

  /**
   * @param gateway to the database; empty when data is left out
   */
  AuthTestRun(ApiDefinition definition, Explainer explainer, Optional<Gateway> gateway) {
    this.explainer = explainer;
    this.parts = new PartComparison(definition);
    this.gateway = gateway;
  }

  AuthTestResult of(AuthTest test) {
    try {
      var explained = explainer.explain(test.request());
      List<Difference> differences = new ArrayList<>(parts.of(test.expected(), explained));
      if (test.data().isPresent()) {
        differences.addAll(data(test, test.data().get(), explained));
      }
      return new AuthTestResult(test, differences, test.data().isPresent() && gateway.isEmpty());
    } catch (dev.penstock.engine.graphql.Refusal refusal) {
      return new AuthTestResult(
          test,
          refusal.problems().stream()
              .map(Problem::failure)
              .map(failure ->
                  new Difference(
                      "request", "a valid document", "refused", List.of(failure.message())))
              .toList(),
          false);
    }
  }

  private List<Difference> data(AuthTest test, AuthTest.Data expected, List<Explained> explained) {
    if (explained.stream().anyMatch(part -> part.type().equals("Mutation"))) {
      return List.of(
          new Difference(
              "data",
              "the answer to a query",
              "that to a mutation",
              List.of("Tests change no rows. Say what rules shall say with \"expect\".")));
    }
    return gateway.map(open -> data(test, expected, open)).orElse(List.of());
  }

  private static List<Difference> data(AuthTest test, AuthTest.Data expected, Gateway gateway) {
    var answer = read(gateway.execute(test.request()).toByteArray());
    List<Difference> differences = new ArrayList<>();
    for (var error : errors(answer)) {
      if (!isDenial(error)) {
        differences.add(
            new Difference(
                "errors",
                "none but denied fields",
                String.valueOf(error.get("message")),
                List.of()));
      }
    }
    differences.addAll(DataComparison.of(expected.value(), answer.get("data")));
    return differences;
  }

  private static Map<String, @Nullable Object> read(byte[] answer) {
    try {
      return JSON.readValue(answer, OBJECT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Map<?, ?>> errors(Map<String, @Nullable Object> answer) {
    return answer.get("errors") instanceof List<?> errors
        ? errors.stream().filter(Map.class::isInstance).<Map<?, ?>>map(Map.class::cast).toList()
        : List.of();
  }

  private static boolean isDenial(Map<?, ?> error) {
    return error.get("extensions") instanceof Map<?, ?> extensions
        && FailureCode.UNAUTHORIZED.name().equals(extensions.get("code"));
  }
}
