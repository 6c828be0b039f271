package dev.penstock.cli;

import dev.penstock.schema.Nearest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads penstock.yaml and refuses it with all that is wrong in it. */
final class ConfigurationFile {
  private final YamlText yaml;
  private final Map<Setting, Object> values = new EnumMap<>(Setting.class);
  private final List<Problem> problems = new ArrayList<>();

  ConfigurationFile(String name) {
    this.yaml = new YamlText(name);
  }

  Configuration read(Path file) {
    try {
      return read(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Configuration read(String text) {
    yaml.tree(text, problems).ifPresent(root -> mapping("", root));
    if (!problems.isEmpty()) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          problems.stream().sorted(Problem.IN_ORDER).map(Problem::toString).toList());
    }
    return new Configuration(values);
  }

  private void mapping(String prefix, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(
          node,
          prefix.isEmpty()
              ? "There must be keys and values."
              : "There must be keys and values below \"%s\"."
                  .formatted(prefix.substring(0, prefix.length() - 1)));
      return;
    }
    for (var tuple : mapping.getValue()) {
      entry(prefix, tuple);
    }
  }

  private void entry(String prefix, NodeTuple tuple) {
    var key = prefix + YamlText.key(tuple.getKeyNode());
    var setting = Setting.of(key);
    if (setting.isPresent()) {
      value(setting.get(), tuple.getValueNode());
    } else if (keys().stream().anyMatch(known -> known.startsWith(key + "."))) {
      mapping(key + ".", tuple.getValueNode());
    } else {
      unknown(tuple.getKeyNode(), key, keys());
    }
  }

  private void unknown(Node node, String key, List<String> known) {
    var hint = Nearest.sentence(key, known);
    problem(
        node,
        "There is no setting \"%s\".%s".formatted(key, hint.isEmpty() ? " Remove it." : hint));
  }

  private static List<String> keys() {
    return Arrays.stream(Setting.values()).map(Setting::key).toList();
  }

  private void value(Setting setting, Node node) {
    read(setting.key(), setting.kind(), node).ifPresent(found -> values.put(setting, found));
  }

  /** The value, or nothing after telling what is wrong with it. */
  private Optional<Object> read(String key, SettingKind kind, Node node) {
    if (kind instanceof SettingKind.Entries(var members) && node instanceof SequenceNode sequence) {
      return Optional.of(
          sequence.getValue().stream()
              .flatMap(each -> entry(key, members, each).stream())
              .toList());
    }
    var value = simple(kind, node);
    if (value.isEmpty()) {
      problem(node, "\"%s\" must be %s.".formatted(key, kind.called()));
    }
    return value;
  }

  private Optional<ConfigurationEntry> entry(String key, List<EntryKey> members, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      problem(node, "There must be keys and values in each entry of \"%s\".".formatted(key));
      return Optional.empty();
    }
    Map<String, Object> found = new LinkedHashMap<>();
    for (var tuple : mapping.getValue()) {
      var name = YamlText.key(tuple.getKeyNode());
      members.stream()
          .filter(member -> member.key().equals(name))
          .findFirst()
          .ifPresentOrElse(
              member ->
                  read(key + "." + name, member.kind(), tuple.getValueNode())
                      .ifPresent(value -> found.put(name, value)),
              () ->
                  unknown(tuple.getKeyNode(), name, members.stream().map(EntryKey::key).toList()));
    }
    for (var member : members) {
      if (member.required() && mapping.getValue().stream().noneMatch(each -> named(each, member))) {
        problem(node, "An entry of \"%s\" needs \"%s\".".formatted(key, member.key()));
      }
    }
    return Optional.of(new ConfigurationEntry(yaml.problem(node, ""), found));
  }

  private static boolean named(NodeTuple tuple, EntryKey member) {
    return tuple.getKeyNode() instanceof ScalarNode scalar
        && scalar.getValue().equals(member.key());
  }

  private static Optional<Object> simple(SettingKind kind, Node node) {
    return switch (kind) {
      case SettingKind.Whole(var least, var most) -> whole(node, least, most);
      case SettingKind.Flag _ -> scalar(node, Tag.BOOL).map(text -> (Object) "true".equals(text));
      case SettingKind.Text _ -> scalar(node, Tag.STR).map(text -> (Object) text);
      case SettingKind.Words(var words) ->
          scalar(node, Tag.STR).filter(words::contains).map(text -> (Object) text);
      case SettingKind.Texts _ -> texts(node);
      case SettingKind.WordList(var words) ->
          texts(node).filter(found -> words.containsAll((List<?>) found));
      case SettingKind.Moment _ -> scalar(node, Tag.STR).flatMap(ConfigurationFile::moment);
      case SettingKind.Entries _ -> Optional.empty();
    };
  }

  private static Optional<Object> moment(String text) {
    try {
      return Optional.of(
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> scalar(Node node, Tag tag) {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(tag)
        ? Optional.of(scalar.getValue())
        : Optional.empty();
  }

  private static Optional<Object> whole(Node node, int least, int most) {
    return scalar(node, Tag.INT)
        .filter(text -> text.matches("-?[0-9]{1,10}"))
        .map(Long::parseLong)
        .filter(number -> number >= least && number <= most)
        .map(Long::intValue);
  }

  private static Optional<Object> texts(Node node) {
    if (!(node instanceof SequenceNode sequence)) {
      return Optional.empty();
    }
    var found = sequence.getValue().stream().map(each -> scalar(each, Tag.STR)).toList();
    return found.stream().allMatch(Optional::isPresent)
        ? Optional.of(found.stream().map(Optional::orElseThrow).toList())
        : Optional.empty();
  }

  private void problem(Node node, String text) {
    problems.add(yaml.problem(node, text));
  }
}
