package dev.penstock.cli;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A text in YAML, with the places of what is in it.
 *
 * @param name of its file, for messages
 */
record YamlText(String name) {

  /** The tree; nothing for an empty text, or after telling what is wrong. */
  Optional<Node> tree(String text, List<Problem> problems) {
    try {
      return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark();
      var line = mark.map(at -> at.getLine() + 1).orElse(1);
      var column = mark.map(at -> at.getColumn() + 1).orElse(1);
      problems.add(
          new Problem(name, line, column, "This is not YAML. Correct it here or just before."));
      return Optional.empty();
    }
  }

  /** Something to say about a place. */
  Problem problem(Node node, String text) {
    var mark = node.getStartMark();
    return new Problem(
        name,
        mark.map(at -> at.getLine() + 1).orElse(1),
        mark.map(at -> at.getColumn() + 1).orElse(1),
        text);
  }

  /** The text of a key; keys that are no texts are no keys of ours. */
  static String key(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  /** What JSON would have: maps, lists, texts, numbers, truth values and nulls. */
  static @Nullable Object value(Node node) {
    return switch (node) {
      case MappingNode mapping -> {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        mapping
            .getValue()
            .forEach(tuple -> members.put(key(tuple.getKeyNode()), value(tuple.getValueNode())));
        yield members;
      }
      case SequenceNode sequence -> {
        List<@Nullable Object> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(value(item)));
        yield items;
      }
      case ScalarNode scalar -> value(scalar);
      default -> null;
    };
  }

  private static @Nullable Object value(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return text.equals("true");
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]{1,9}")) {
      return Integer.valueOf(text);
    }
    if (tag.equals(Tag.INT) && text.matches("-?[0-9]+")) {
      return new BigInteger(text);
    }
    if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?")) {
      return Double.valueOf(text);
    }
    return text;
  }
}
