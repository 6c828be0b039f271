package dev.penstock.cli;

import dev.penstock.connect.Reachability;
import dev.penstock.definition.Database;
import dev.penstock.engine.run.StatementChecks;
import dev.penstock.engine.run.StatementChecks.Finding;
import dev.penstock.engine.run.StatementChecks.Findings;
import dev.penstock.schema.Places.Statement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the statements of an API with its database. */
final class StatementCheck {
  private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);

  private final ProjectFolder project;
  private final Map<String, String> environment;

  StatementCheck(ProjectFolder project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  /** What to say where nobody compares them; nothing when there is none. */
  static Optional<String> omitted(CompiledSchema compiled) {
    var statements = new StatementChecks(compiled.definition()).count();
    return statements == 0
        ? Optional.empty()
        : Optional.of(
            "Not checked: whether the database takes the %s of addToSchema. \"penstock build --connect\" asks it."
                .formatted(statements == 1 ? "statement" : statements + " statements"));
  }

  /**
   * The same schema with warnings of what statements lack; refuses when the database refuses a
   * statement, or takes it for something else.
   */
  CompiledSchema run(CompiledSchema compiled) {
    List<Findings> found =
        compiled.definition().databases().stream()
            .map(database -> findings(compiled, database))
            .toList();
    var problems =
        found.stream()
            .flatMap(each -> each.problems().stream())
            .map(finding -> problem(compiled, finding))
            .toList();
    if (!problems.isEmpty()) {
      throw Refusal.of(problems);
    }
    return compiled.with(
        found.stream()
            .flatMap(each -> each.warnings().stream())
            .map(finding -> problem(compiled, finding))
            .toList());
  }

  private Findings findings(CompiledSchema compiled, Database database) {
    var checks = new StatementChecks(compiled.definition().from(database));
    if (checks.count() == 0) {
      return new Findings(List.of(), List.of());
    }
    var url =
        new DatabaseSecret(project, environment)
            .url(database.connectionSecret(), database.certificateSecret());
    try (var connection = Reachability.connect(url, STATEMENT_LIMIT)) {
      return checks.check(connection);
    } catch (SQLException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "The database stopped answering while statements were checked (SQLSTATE %s). Try again."
              .formatted(e.getSQLState()));
    }
  }

  private Problem problem(CompiledSchema compiled, Finding finding) {
    var place = compiled.places().get(new Statement(finding.operation(), finding.statement()));
    if (place == null) {
      throw new IllegalStateException("A statement from nowhere");
    }
    var definer = new Definer(project);
    if (place.ownFile()) {
      return definer.problem(place.file(), finding.line(), finding.message());
    }
    var text =
        finding.line() > 1
            ? "In line %d of the statement: %s".formatted(finding.line(), finding.message())
            : finding.message();
    return definer.problem(place.file(), place.line(), text);
  }
}
