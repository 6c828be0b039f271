package dev.penstock.cli;

import dev.penstock.schema.Nearest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The nodes of one file of authorization tests, and what is wrong with them. */
final class AuthTestNodes {
  private final YamlText yaml;
  private final List<Problem> problems = new ArrayList<>();

  AuthTestNodes(String name) {
    this.yaml = new YamlText(name);
  }

  /** The tree; nothing after telling why. */
  Optional<Node> tree(String text) {
    var tree = yaml.tree(text, problems);
    if (tree.isEmpty() && problems.isEmpty()) {
      problems.add(new Problem(yaml.name(), 1, 1, "There is no test. Write some below \"tests\"."));
    }
    return tree;
  }

  int line(Node node) {
    return (int) yaml.problem(node, "").line();
  }

  void problem(Node node, String text) {
    problems.add(yaml.problem(node, text));
  }

  /** Refuses the file with all that was told. */
  void refuse() {
    if (!problems.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          problems.stream().sorted(Problem.IN_ORDER).map(Problem::toString).toList());
    }
  }

  /** The values of known keys; tells all others. */
  Map<AuthTestKey, Node> keys(AuthTestKey.Place place, Node node) {
    Map<AuthTestKey, Node> found = new EnumMap<>(AuthTestKey.class);
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "There must be keys and values.");
      return found;
    }
    var known = AuthTestKey.of(place);
    for (var tuple : mapping.getValue()) {
      var name = YamlText.key(tuple.getKeyNode());
      known.stream()
          .filter(key -> key.key().equals(name))
          .findFirst()
          .ifPresentOrElse(
              key -> found.put(key, tuple.getValueNode()),
              () ->
                  problem(
                      tuple.getKeyNode(),
                      "There is no key \"%s\" here.%s"
                          .formatted(
                              name, hint(name, known.stream().map(AuthTestKey::key).toList()))));
    }
    return found;
  }

  /** The name that was perhaps meant, or all that could be. */
  static String hint(String name, List<String> known) {
    var hint = Nearest.sentence(name, known);
    return hint.isEmpty() ? " It can be %s.".formatted(String.join(", ", known)) : hint;
  }

  Optional<String> text(Map<AuthTestKey, Node> keys, AuthTestKey key) {
    var node = keys.get(key);
    if (node == null) {
      return Optional.empty();
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue());
    }
    problem(node, "\"%s\" must be a text.".formatted(key.key()));
    return Optional.empty();
  }

  List<String> texts(Map<AuthTestKey, Node> keys, AuthTestKey key) {
    var node = keys.get(key);
    if (node == null) {
      return List.of();
    }
    if (YamlText.value(node) instanceof List<?> items
        && items.stream().allMatch(String.class::isInstance)) {
      return items.stream().map(String.class::cast).toList();
    }
    problem(node, "\"%s\" must be a list of texts.".formatted(key.key()));
    return List.of();
  }

  Map<String, @Nullable Object> members(Map<AuthTestKey, Node> keys, AuthTestKey key) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    switch (keys.get(key)) {
      case null -> {}
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(tuple ->
                  members.put(
                      YamlText.key(tuple.getKeyNode()), YamlText.value(tuple.getValueNode())));
      case Node other -> problem(other, "\"%s\" must be names with values.".formatted(key.key()));
    }
    return members;
  }
}
