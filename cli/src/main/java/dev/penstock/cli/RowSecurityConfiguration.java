package dev.penstock.cli;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.engine.RowLevelSecurity;
import dev.penstock.engine.run.PolicyCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What penstock.yaml says that PostgreSQL is told of callers. */
final class RowSecurityConfiguration {
  /** What PostgreSQL takes for the name of a parameter that is none of its own. */
  private static final Pattern PARAMETER =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*([.][A-Za-z_][A-Za-z0-9_$]*)+");

  private static final List<Setting> DETAILS =
      List.of(
          Setting.ROW_LEVEL_SECURITY_CLAIMS,
          Setting.ROW_LEVEL_SECURITY_ROLE,
          Setting.ROW_LEVEL_SECURITY_ANONYMOUS_ROLE);

  private final Configuration configuration;
  private final ApiDefinition definition;
  private final DatabaseEntries entries;

  RowSecurityConfiguration(Configuration configuration, ApiDefinition definition) {
    this.configuration = configuration;
    this.definition = definition;
    this.entries =
        DatabaseEntries.of(configuration, Setting.ROW_LEVEL_SECURITY_DATABASES, definition);
  }

  /** By the names of the databases for which it is on; refuses what cannot be on. */
  Map<String, RowLevelSecurity> told() {
    Map<String, RowLevelSecurity> told = new LinkedHashMap<>();
    for (var database : definition.databases()) {
      of(database).ifPresent(security -> told.put(database.name(), security));
    }
    if (told.isEmpty()) {
      DETAILS.stream()
          .filter(configuration::has)
          .findFirst()
          .ifPresent(setting -> {
            throw wrong(idle(setting.key(), ""));
          });
    }
    return told;
  }

  private Optional<RowLevelSecurity> of(Database database) {
    var own = entries.of(database);
    if (!own.flag(Setting.ROW_LEVEL_SECURITY_ENABLED)) {
      refuseIdle(own);
      return Optional.empty();
    }
    if (database.engine() != Engine.POSTGRESQL) {
      throw wrong(without(database));
    }
    var claims = own.text(Setting.ROW_LEVEL_SECURITY_CLAIMS);
    if (!PARAMETER.matcher(claims).matches()) {
      throw wrong(
          "\"%s\" is \"%s\", which is no name of a parameter of yours. Write two words with a dot between them, such as %s."
              .formatted(Setting.ROW_LEVEL_SECURITY_CLAIMS.key(), claims, RowLevelSecurity.CLAIMS));
    }
    return Optional.of(new RowLevelSecurity(claims, roles(own)));
  }

  private String without(Database database) {
    var only =
        "\"%s\" can be true only for PostgreSQL: MySQL and MariaDB have no policies for rows."
            .formatted(Setting.ROW_LEVEL_SECURITY_ENABLED.key());
    return definition.databases().size() == 1
        ? only + " Take it out, and say who sees which rows in DataSchema.java."
        : "%s Make it true only for the databases that have them, in \"%s\"; database \"%s\" is not one."
            .formatted(only, Setting.ROW_LEVEL_SECURITY_DATABASES.key(), database.name());
  }

  private static Optional<RowLevelSecurity.Roles> roles(DatabaseEntries.Settings own) {
    var identified = own.text(Setting.ROW_LEVEL_SECURITY_ROLE);
    var anonymous = own.text(Setting.ROW_LEVEL_SECURITY_ANONYMOUS_ROLE);
    if (identified.isBlank() != anonymous.isBlank()) {
      throw wrong(
          "\"%s\" and \"%s\" belong together: otherwise some callers would have the role of the connection. Write both, or none."
              .formatted(
                  Setting.ROW_LEVEL_SECURITY_ROLE.key(),
                  Setting.ROW_LEVEL_SECURITY_ANONYMOUS_ROLE.key()));
    }
    return identified.isBlank()
        ? Optional.empty()
        : Optional.of(new RowLevelSecurity.Roles(identified, anonymous));
  }

  private static void refuseIdle(DatabaseEntries.Settings own) {
    own.entry()
        .ifPresent(entry ->
            DETAILS.stream()
                .map(DatabaseEntries.Settings::member)
                .filter(word -> entry.text(word).isPresent())
                .findFirst()
                .ifPresent(word -> {
                  throw new Refusal(
                      ExitCode.WRONG_USAGE,
                      List.of(entry.problem(idle(word, " for this database")).toString()));
                }));
  }

  private static String idle(String key, String where) {
    return "\"%s\" means nothing while \"%s\" is false%s. Make that true, or take this out."
        .formatted(key, Setting.ROW_LEVEL_SECURITY_ENABLED.key(), where);
  }

  /** What an operator should know before anybody is served; refuses what cannot be told. */
  static Stream<String> warnings(RowLevelSecurity security, Pool pool, ApiDefinition definition) {
    var found = new PolicyCheck(pool, definition).of(security.rehearsals());
    found
        .problem()
        .ifPresent(problem -> {
          throw wrong(
              "The database does not take what \"rowLevelSecurity\" says: %s. Correct it in penstock.yaml, or grant the roles to the one that connects."
                  .formatted(problem));
        });
    var name = definition.database().name();
    return found.warnings().stream()
        .map(warning -> name.isEmpty() ? warning : "Database %s: %s".formatted(name, warning));
  }

  private static Refusal wrong(String line) {
    return new Refusal(ExitCode.WRONG_USAGE, line);
  }
}
