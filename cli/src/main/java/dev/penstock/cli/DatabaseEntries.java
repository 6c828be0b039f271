package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.schema.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list in penstock.yaml of what is different for single databases of an API. */
final class DatabaseEntries {
  private final Configuration configuration;
  private final Map<String, ConfigurationEntry> own;

  private DatabaseEntries(Configuration configuration, Map<String, ConfigurationEntry> own) {
    this.configuration = configuration;
    this.own = own;
  }

  /** Refuses entries of databases that the API does not have. */
  static DatabaseEntries of(Configuration configuration, Setting list, ApiDefinition definition) {
    var known = definition.databases().stream().map(Database::name).toList();
    Map<String, ConfigurationEntry> own = new HashMap<>();
    for (var entry : configuration.entries(list)) {
      var name = entry.text("name").orElseThrow();
      if (!known.contains(name)) {
        throw refusal(
            entry, "The API has no database \"%s\".%s".formatted(name, hint(name, known)));
      }
      if (own.put(name, entry) != null) {
        throw refusal(entry, "There are two entries for database %s. Keep one.".formatted(name));
      }
    }
    return new DatabaseEntries(configuration, own);
  }

  private static String hint(String name, List<String> known) {
    var suggestion = Nearest.sentence(name, known);
    return suggestion.isEmpty() ? " Remove the entry." : suggestion;
  }

  private static Refusal refusal(ConfigurationEntry entry, String text) {
    return new Refusal(ExitCode.WRONG_USAGE, List.of(entry.problem(text).toString()));
  }

  /** The settings as they are for one database. */
  Settings of(Database database) {
    return new Settings(configuration, Optional.ofNullable(own.get(database.name())));
  }

  /**
   * What holds for one database.
   *
   * @param entry goes before the configuration; its keys are the last words of settings
   */
  record Settings(Configuration configuration, Optional<ConfigurationEntry> entry) {
    int number(Setting setting) {
      return entry
          .flatMap(each -> each.number(member(setting)))
          .orElseGet(() -> configuration.number(setting));
    }

    String text(Setting setting) {
      return entry
          .flatMap(each -> each.text(member(setting)))
          .orElseGet(() -> configuration.text(setting));
    }

    boolean flag(Setting setting) {
      return entry
          .flatMap(each -> each.flag(member(setting)))
          .orElseGet(() -> configuration.flag(setting));
    }

    /** The key of an entry that says the same of one database. */
    static String member(Setting setting) {
      return setting.key().substring(setting.key().lastIndexOf('.') + 1);
    }
  }
}
