package dev.penstock.cli;

import dev.penstock.cli.Expectation.Wanted;
import dev.penstock.engine.explain.Outcome;
import dev.penstock.schema.Nearest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads what a test expects of rules. */
final class ExpectationReader {
  private static final String OTHERS = "*";
  private static final String WHERE = "where ";

  private final AuthTestNodes nodes;

  ExpectationReader(AuthTestNodes nodes) {
    this.nodes = nodes;
  }

  Expectation expectation(Node node) {
    if (node instanceof ScalarNode scalar) {
      return switch (scalar.getValue()) {
        case "allowed" -> new Expectation.Allowed();
        case "refused" -> new Expectation.Refused();
        default -> {
          nodes.problem(
              node, "\"expect\" must be allowed, refused, or parts of the request with outcomes.");
          yield new Expectation.Anything();
        }
      };
    }
    if (!(node instanceof MappingNode mapping)) {
      nodes.problem(
          node, "\"expect\" must be allowed, refused, or parts of the request with outcomes.");
      return new Expectation.Anything();
    }
    Map<String, Wanted> parts = new LinkedHashMap<>();
    for (var tuple : mapping.getValue()) {
      wanted(tuple.getValueNode())
          .ifPresent(wanted -> parts.put(YamlText.key(tuple.getKeyNode()), wanted));
    }
    var others = Optional.ofNullable(parts.remove(OTHERS));
    return new Expectation.Parts(parts, others);
  }

  private Optional<Wanted> wanted(Node node) {
    var text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    if (text.startsWith(WHERE)) {
      return Optional.of(
          new Wanted(Outcome.WHERE, Optional.of(text.substring(WHERE.length()).strip())));
    }
    var outcome =
        Arrays.stream(Outcome.values())
            .filter(each -> ExplanationText.word(each).equals(text))
            .findFirst();
    if (outcome.isEmpty()) {
      var words = Arrays.stream(Outcome.values()).map(ExplanationText::word).toList();
      nodes.problem(
          node,
          "There is no outcome \"%s\".%s It can be %s, or where with a condition."
              .formatted(text, Nearest.sentence(text, words), String.join(", ", words)));
    }
    return outcome.map(found -> new Wanted(found, Optional.empty()));
  }
}
