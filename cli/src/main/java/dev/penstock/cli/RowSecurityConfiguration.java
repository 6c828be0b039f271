package dev.penstock.cli;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Engine;
import dev.penstock.engine.RowLevelSecurity;
import dev.penstock.engine.run.PolicyCheck;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What penstock.yaml says that PostgreSQL is told of callers. */
final class RowSecurityConfiguration {
  /** What PostgreSQL takes for the name of a parameter that is none of its own. */
  private static final Pattern PARAMETER =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*([.][A-Za-z_][A-Za-z0-9_$]*)+");

  private final Configuration configuration;

  RowSecurityConfiguration(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Empty when it is off; refuses what cannot be on. */
  Optional<RowLevelSecurity> of(Engine engine) {
    if (!configuration.flag(Setting.ROW_LEVEL_SECURITY_ENABLED)) {
      refuseIdle();
      return Optional.empty();
    }
    if (engine != Engine.POSTGRESQL) {
      throw wrong(
          "\"%s\" can be true only for PostgreSQL: MySQL and MariaDB have no policies for rows. Take it out, and say who sees which rows in DataSchema.java."
              .formatted(Setting.ROW_LEVEL_SECURITY_ENABLED.key()));
    }
    var claims = configuration.text(Setting.ROW_LEVEL_SECURITY_CLAIMS);
    if (!PARAMETER.matcher(claims).matches()) {
      throw wrong(
          "\"%s\" is \"%s\", which is no name of a parameter of yours. Write two words with a dot between them, such as %s."
              .formatted(Setting.ROW_LEVEL_SECURITY_CLAIMS.key(), claims, RowLevelSecurity.CLAIMS));
    }
    return Optional.of(new RowLevelSecurity(claims, roles()));
  }

  private Optional<RowLevelSecurity.Roles> roles() {
    var identified = configuration.text(Setting.ROW_LEVEL_SECURITY_ROLE);
    var anonymous = configuration.text(Setting.ROW_LEVEL_SECURITY_ANONYMOUS_ROLE);
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

  private void refuseIdle() {
    Stream.of(
            Setting.ROW_LEVEL_SECURITY_CLAIMS,
            Setting.ROW_LEVEL_SECURITY_ROLE,
            Setting.ROW_LEVEL_SECURITY_ANONYMOUS_ROLE)
        .filter(configuration::has)
        .findFirst()
        .ifPresent(setting -> {
          throw wrong(
              "\"%s\" means nothing while \"%s\" is false. Make that true, or take this out."
                  .formatted(setting.key(), Setting.ROW_LEVEL_SECURITY_ENABLED.key()));
        });
  }

  /** What an operator should know before anybody is served; refuses what cannot be told. */
  static List<String> warnings(RowLevelSecurity security, Pool pool, ApiDefinition definition) {
    var found = new PolicyCheck(pool, definition).of(security.rehearsals());
    found
        .problem()
        .ifPresent(problem -> {
          throw wrong(
              "The database does not take what \"rowLevelSecurity\" says: %s. Correct it in penstock.yaml, or grant the roles to the one that connects."
                  .formatted(problem));
        });
    return found.warnings();
  }

  private static Refusal wrong(String line) {
    return new Refusal(ExitCode.WRONG_USAGE, line);
  }
}
