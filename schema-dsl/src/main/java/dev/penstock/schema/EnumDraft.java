package dev.penstock.schema;

import dev.penstock.definition.EnumType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An enum while its customisations are applied. Values go by the constants of the generated file.
 */
final class EnumDraft {
  private final Schema.Enumeration declared;
  private final Problems problems;
  private final Map<Label, String> renamed = new HashMap<>();
  private final Map<Label, Site> hidden = new LinkedHashMap<>();
  private final Map<Label, Site> sites = new HashMap<>();
  private Optional<Site> renaming = Optional.empty();
  private Optional<Site> hiding = Optional.empty();
  private String name;

  EnumDraft(Schema.Enumeration declared, Problems problems) {
    this.declared = declared;
    this.problems = problems;
    this.name = declared.type().name();
  }

  /** The name in the generated file. */
  String original() {
    return declared.type().name();
  }

  String name() {
    return name;
  }

  boolean has(Class<?> labels) {
    return declared.labels().stream().anyMatch(labels::isInstance);
  }

  /** Whether the API has no such type and shows the labels as text. */
  boolean isHidden() {
    return hiding.isPresent();
  }

  /** The calls that hide values. */
  Set<Map.Entry<Label, Site>> hiddenValues() {
    return hidden.entrySet();
  }

  List<Label> labels() {
    return declared.labels();
  }

  Site site() {
    return renaming.orElse(problems.api());
  }

  Site site(Label value) {
    return sites.getOrDefault(value, problems.api());
  }

  boolean renames(Label value) {
    return renamed.containsKey(value);
  }

  String valueName(Label value) {
    return renamed.getOrDefault(value, value.graphqlName());
  }

  void rename(Site at, String to) {
    if (renaming.isPresent()) {
      problems.add(
          at, "Enum %s is renamed twice. Keep one of the two calls.".formatted(original()));
    }
    renaming = Optional.of(at);
    name = to;
  }

  void rename(Site at, Label value, String to) {
    if (renamed.put(value, to) != null) {
      problems.add(
          at,
          "%s.%s is renamed twice. Keep one of the two calls.".formatted(original(), value.name()));
    }
    sites.put(value, at);
  }

  void hide(Site at) {
    hiding = Optional.of(at);
  }

  void hide(Site at, Label value) {
    hidden.put(value, at);
  }

  EnumType type() {
    return type(values());
  }

  /** The same where names may clash, which is told elsewhere: the first of those with one name. */
  EnumType provisional() {
    Map<String, EnumType.Value> first = new LinkedHashMap<>();
    values().forEach(value -> first.putIfAbsent(value.name(), value));
    return type(List.copyOf(first.values()));
  }

  private EnumType type(List<EnumType.Value> values) {
    return new EnumType(name, values, declared.type().description());
  }

  private List<EnumType.Value> values() {
    return declared.labels().stream()
        .map(
            label -> new EnumType.Value(valueName(label), label.label(), hidden.containsKey(label)))
        .toList();
  }
}
