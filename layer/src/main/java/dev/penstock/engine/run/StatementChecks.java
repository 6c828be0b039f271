package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Handler;
import dev.penstock.definition.Engine;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.engine.sql.CustomText;
import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.statement.NamedSql;
import dev.penstock.statement.NamedSql.Part;
import dev.penstock.statement.NamedSql.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Has a database prepare the statements of an API, which runs none of them, and compares what it
 * says of them with what was declared.
 */
public final class StatementChecks {
  private final ApiDefinition definition;
  private final Engine engine;
  private final Dialect dialect;
  private final CustomText text;

  public StatementChecks(ApiDefinition definition) {
    this.definition = definition;
    this.engine = definition.database().engine();
    this.dialect = Dialects.of(engine);
    this.text = new CustomText(definition);
  }

  /**
   * Something that is wrong.
   *
   * @param operation its name
   * @param statement the text as it was written
   * @param line the line of it, counted from 1
   * @param message a sentence
   */
  public record Finding(String operation, String statement, int line, String message) {}

  /**
   * What was found.
   *
   * @param problems what is wrong
   * @param warnings what is probably not meant
   */
  public record Findings(List<Finding> problems, List<Finding> warnings) {
    public Findings {
      problems = List.copyOf(problems);
      warnings = List.copyOf(warnings);
    }
  }

  /** How many statements there are. */
  public int count() {
    return definition.additions().operations().stream()
        .mapToInt(operation -> statements(operation).size())
        .sum();
  }

  /**
   * Looks at every statement.
   *
   * @throws SQLException when the database stops answering
   */
  public Findings check(Connection connection) throws SQLException {
    List<Finding> problems = new ArrayList<>();
    List<Finding> warnings = new ArrayList<>();
    for (var operation : definition.additions().operations()) {
      var all = statements(operation);
      for (var statement : all) {
        var isAnswer = statement.equals(all.getLast());
        var found = check(connection, operation, statement, isAnswer);
        problems.addAll(found.problems());
        warnings.addAll(found.warnings());
      }
    }
    return new Findings(problems, warnings);
  }

  /** The last one tells what is answered. */
  private static List<String> statements(CustomOperation operation) {
    return switch (operation.handler()) {
      case Handler.Sql(var sql, var answer) when answer.isEmpty() -> List.of(sql);
      case Handler.Sql(var sql, var answer) -> List.of(sql, answer);
      case Handler.Java _, Handler.Published _ -> List.of();
    };
  }

  private Findings check(
      Connection connection, CustomOperation operation, String statement, boolean isAnswer)
      throws SQLException {
    var named = NamedSql.of(engine, statement);
    var written = text.statement(dialect.values(), named, arguments(operation)).text();
    try {
      var description = Description.of(engine, connection, written);
      var problems = parameters(operation, named, description);
      List<String> warnings = new ArrayList<>();
      if (isAnswer && named.hasRows() && named.verb() != Verb.CALL) {
        var columns = description.columns();
        problems.addAll(new ResultCheck(definition, operation).messages(columns));
        warnings.addAll(new DecidingColumns(definition, operation).messages(columns));
      }
      return new Findings(
          findings(operation, statement, problems), findings(operation, statement, warnings));
    } catch (SQLException e) {
      if (isGone(connection)) {
        throw e;
      }
      var complaint = new Complaint(definition, e);
      return new Findings(
          List.of(
              new Finding(
                  operation.name(),
                  statement,
                  complaint.line(written),
                  "The database refuses the statement of %s: %s"
                      .formatted(operation.name(), complaint.sentence()))),
          List.of());
    }
  }

  private static List<Finding> findings(
      CustomOperation operation, String statement, List<String> messages) {
    return messages.stream()
        .map(message -> new Finding(operation.name(), statement, 1, message))
        .toList();
  }

  private static boolean isGone(Connection connection) throws SQLException {
    return connection.isClosed() || !connection.isValid(5);
  }

  private static Map<String, Value> arguments(CustomOperation operation) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    var number = new ValueType.Scalar(ScalarType.BIG_INT, false);
    arguments.put("insertId", new Value(number, null));
    arguments.put("affectedRows", new Value(number, null));
    operation
        .arguments()
        .forEach(argument -> arguments.put(argument.name(), new Value(argument.type(), null)));
    return arguments;
  }

  /** Only PostgreSQL says of which type it takes a value to be. */
  private static List<String> parameters(
      CustomOperation operation, NamedSql named, Description description) {
    List<String> messages = new ArrayList<>();
    if (description.parameters().isEmpty()) {
      return messages;
    }
    var place = 0;
    for (var part : named.parts()) {
      if (part instanceof Part.Name name) {
        var taken = description.parameters().get(place++);
        scalar(operation, name)
            .filter(scalar -> Fit.of(scalar, taken).isEmpty())
            .ifPresent(scalar ->
                messages.add(
                    "Argument %s of %s is %s, which the database takes for %s here. Declare it otherwise, or write a cast."
                        .formatted(
                            name.name(), operation.name(), scalar.graphqlName(), taken.sql())));
      }
    }
    return messages;
  }

  /** The type of an argument that is bound without one. */
  private static Optional<ScalarType> scalar(CustomOperation operation, Part.Name name) {
    if (name.nullTested()) {
      return Optional.empty();
    }
    return operation
        .argument(name.name())
        .map(CustomOperation.Argument::type)
        .filter(ValueType.Scalar.class::isInstance)
        .map(type -> ((ValueType.Scalar) type).type())
        .filter(CustomText::isUntyped);
  }
}
