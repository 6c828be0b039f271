package dev.penstock.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What penstock.yaml says, and the defaults where it says nothing. */
final class Configuration {
  /** Names the file that goes before penstock.yaml. */
  static final String ENVIRONMENT = "PENSTOCK_ENVIRONMENT";

  private final Map<Setting, Object> values;

  Configuration(Map<Setting, Object> values) {
    this.values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
  }

  /** Of penstock.yaml, and of the file of the environment that PENSTOCK_ENVIRONMENT names. */
  static Configuration of(ProjectFolder project, Map<String, String> environment) {
    var general = project.configuration();
    var configuration =
        Files.isRegularFile(general) ? read(project, general) : new Configuration(Map.of());
    var name = environment.getOrDefault(ENVIRONMENT, "");
    if (name.isEmpty()) {
      return configuration;
    }
    if (!name.matches("[A-Za-z0-9_-]+")) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "%s consists of letters, digits, \"_\" and \"-\", such as production."
              .formatted(ENVIRONMENT));
    }
    var special = project.configuration(name);
    if (!Files.isRegularFile(special)) {
      throw new Refusal(
          ExitCode.WRONG_USAGE,
          "%s is %s, and there is no %s. Make it, or name another environment."
              .formatted(ENVIRONMENT, name, project.shown(special)));
    }
    return configuration.with(read(project, special));
  }

  private static Configuration read(ProjectFolder project, Path file) {
    return new ConfigurationFile(project.shown(file)).read(file);
  }

  /** The same with what the other says instead. */
  private Configuration with(Configuration other) {
    Map<Setting, Object> changed = new EnumMap<>(Setting.class);
    changed.putAll(values);
    changed.putAll(other.values);
    return new Configuration(changed);
  }

  /** Whether the files say anything about it. */
  boolean has(Setting setting) {
    return values.containsKey(setting);
  }

  List<ConfigurationEntry> entries(Setting setting) {
    List<?> found = value(setting, List.class);
    return found.stream().map(ConfigurationEntry.class::cast).toList();
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
