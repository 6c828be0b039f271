package dev.penstock.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What penstock.yaml says, and the defaults where it says nothing. */
final class Configuration {
  private final Map<Setting, Object> values;

  Configuration(Map<Setting, Object> values) {
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  static Configuration of(ProjectFolder project) {
    var file = project.configuration();
    return Files.isRegularFile(file)
        ? new ConfigurationFile(project.shown(file)).read(file)
        : new Configuration(Map.of());
  }

  /** The same with another value for one setting. */
  Configuration with(Setting setting, Object value) {
    Map<Setting, Object> changed = new EnumMap<>(Setting.class);
    changed.putAll(values);
    changed.put(setting, value);
    return new Configuration(changed);
  }

  int number(Setting setting) {
    return value(setting, Integer.class);
  }

  Duration seconds(Setting setting) {
    return Duration.ofSeconds(number(setting));
  }

  boolean flag(Setting setting) {
    return value(setting, Boolean.class);
  }

  String text(Setting setting) {
    return value(setting, String.class);
  }

  List<String> texts(Setting setting) {
    List<?> found = value(setting, List.class);
    return found.stream().map(String.class::cast).toList();
  }

  private <T> T value(Setting setting, Class<T> type) {
    return type.cast(values.getOrDefault(setting, setting.standard()));
  }
}
