package dev.penstock.engine.run;

import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Table;
import dev.penstock.engine.Parameter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds out at the start whether PostgreSQL's policies are asked at all: they are not for
 * superusers, for roles that bypass them, and for owners of tables that do not force them.
 */
public final class PolicyCheck {
  private static final String ROLE =
      """
      select rolname, rolsuper or rolbypassrls from pg_catalog.pg_roles where rolname = current_user\
      """;
  private static final String TABLES =
      """
      select n.nspname, c.relname,
        pg_catalog.pg_has_role(current_user, c.relowner, 'usage') and not c.relforcerowsecurity
      from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      where c.relrowsecurity\
      """;

  private final Pool pool;
  private final ApiDefinition definition;

  public PolicyCheck(Pool pool, ApiDefinition definition) {
    this.pool = pool;
    this.definition = definition;
  }

  /**
   * What an operator should know.
   *
   * @param warnings in sentences; nothing when all is well
   * @param problem what the database says when it cannot be told of callers at all
   */
  public record Findings(List<String> warnings, Optional<String> problem) {}

  /**
   * Tries what callers are told, and looks.
   *
   * @param told the parameters of each kind of caller
   */
  public Findings of(List<List<Parameter>> told) {
    var warnings = new TreeSet<String>();
    try (var lease = pool.borrow()) {
      for (var parameters : told) {
        warnings.addAll(within(lease.connection(), parameters));
      }
      return new Findings(List.copyOf(warnings), Optional.empty());
    } catch (SQLException e) {
      return new Findings(
          List.of(), String.valueOf(e.getMessage()).lines().findFirst().map(PolicyCheck::words));
    }
  }

  /** Without the severity, which the driver puts before. */
  private static String words(String message) {
    return message.replaceFirst("^[A-Z]+: ", "");
  }

  private List<String> within(Connection connection, List<Parameter> parameters)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      Execution.tell(connection, parameters);
      return warnings(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private List<String> warnings(Connection connection) throws SQLException {
    String role;
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(ROLE)) {
      row.next();
      role = row.getString(1);
      if (row.getBoolean(2)) {
        return List.of(
            "The role %s bypasses row-level security: no policy is asked. Connect with a role that is neither a superuser nor has BYPASSRLS."
                .formatted(role));
      }
    }
    return ofTables(connection, role);
  }

  private List<String> ofTables(Connection connection, String role) throws SQLException {
    var models =
        definition.models().stream()
            .map(Model::table)
            .filter(table -> table.database().equals(definition.database().name()))
            .map(table -> new Table(table.schema(), table.name()))
            .collect(Collectors.toSet());
    List<String> owned = new ArrayList<>();
    var secured = 0;
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        if (models.contains(new Table(rows.getString(1), rows.getString(2)))) {
          secured++;
          if (rows.getBoolean(3)) {
            owned.add(rows.getString(2));
          }
        }
      }
    }
    if (secured == 0) {
      return List.of(
          "Row-level security is on in penstock.yaml, and no table of the API has it. Enable it"
              + " with \"alter table … enable row level security\", or take the setting out.");
    }
    return owned.isEmpty()
        ? List.of()
        : List.of(
            "The role %s owns %s, whose policies are not asked of an owner. Connect with another role, or say \"alter table … force row level security\"."
                .formatted(role, String.join(", ", owned.stream().sorted().toList())));
  }
}
