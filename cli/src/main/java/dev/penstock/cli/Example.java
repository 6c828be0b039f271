package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import java.util.stream.Collectors;

/** A first request to an API that somebody can copy. */
final class Example {
  private static final int FIELDS = 3;

  private Example() {}

  /**
   * @param apiKey where there is none a test token stands in for it
   */
  static String curl(ApiDefinition definition, String address, String apiKey) {
    var credentials =
        apiKey.isEmpty()
            ? "\"authorization: $(penstock auth token --sub me)\""
            : "'x-api-key: %s'".formatted(apiKey);
    return """
    curl -s %s -H %s -H 'content-type: application/json' \\
      -d '{"query": "%s"}'\
    """
        .formatted(address, credentials, query(definition));
  }

  static String query(ApiDefinition definition) {
    return definition.models().stream()
        .filter(model -> !model.disabled().contains(Operation.LIST))
        .findFirst()
        .map(Example::query)
        .orElse("{ __typename }");
  }

  private static String query(Model model) {
    var fields =
        model.fields().stream().limit(FIELDS).map(Field::name).collect(Collectors.joining(" "));
    return "{ list%s(limit: 3) { items { %s } nextToken } }".formatted(model.plural(), fields);
  }
}
