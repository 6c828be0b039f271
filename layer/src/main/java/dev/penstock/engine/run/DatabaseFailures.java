package dev.penstock.engine.run;

import dev.penstock.connect.BrokenSocket;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Constraint;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a database says into what a client is told. */
public final class DatabaseFailures {
  private final Engine engine;

  public DatabaseFailures(ApiDefinition definition) {
    this.engine = definition.database().engine();
  }

  /** What went wrong with a read. */
  public Failure of(SQLException exception) {
    var code = code(exception);
    return new Failure(code, FailureText.general(code), List.of(), detail(exception));
  }

  /**
   * What went wrong with a write.
   *
   * @param values what was to be written, by field
   */
  public Failure of(
      SQLException exception,
      Model model,
      Operation operation,
      Map<Field, @Nullable Object> values) {
    var code = code(exception);
    var fields = fields(exception, code, model, operation, values);
    return new Failure(
        code, FailureText.of(code, model, operation, fields), fields, detail(exception));
  }

  FailureCode code(SQLException exception) {
    if (timedOut(exception)) {
      return FailureCode.TIMEOUT;
    }
    if (BrokenSocket.isCauseOf(exception)) {
      return FailureCode.UNAVAILABLE;
    }
    var state = exception.getSQLState() == null ? "" : exception.getSQLState();
    return engine == Engine.POSTGRESQL
        ? PostgresqlCodes.of(state)
        : MysqlCodes.of(exception.getErrorCode(), state);
  }

  /** The socket gave up before the server did. */
  private static boolean timedOut(SQLException exception) {
    for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private List<String> fields(
      SQLException exception,
      FailureCode code,
      Model model,
      Operation operation,
      Map<Field, @Nullable Object> values) {
    var culprit = Culprit.of(engine, exception);
    if (!culprit.table().isEmpty() && !culprit.table().equals(model.table().name())) {
      return List.of();
    }
    if (code == FailureCode.FOREIGN_KEY_VIOLATION && operation == Operation.DELETE) {
      return List.of();
    }
    if (!culprit.column().isEmpty()) {
      return visible(model, field -> field.column().name().equals(culprit.column()));
    }
    if (!culprit.constraint().isEmpty()) {
      var blamed = constrained(model, culprit.constraint());
      return visible(model, field -> blamed.contains(field.name()));
    }
    var misfits = Misfits.of(code, values);
    return visible(model, misfits::contains);
  }

  private static List<String> constrained(Model model, String name) {
    if (name.equals("PRIMARY")) {
      return model.primaryKey();
    }
    return model.constraints().stream()
        .filter(constraint -> constraint.name().equals(name))
        .map(Constraint::fields)
        .findFirst()
        // MariaDB calls the check of a column by table and column.
        .orElseGet(() -> byColumn(model, name.substring(name.lastIndexOf('.') + 1)));
  }

  private static List<String> byColumn(Model model, String column) {
    return model.fields().stream()
        .filter(field -> field.column().name().equals(column))
        .map(Field::name)
        .toList();
  }

  private static List<String> visible(Model model, java.util.function.Predicate<Field> blamed) {
    return model.fields().stream()
        .filter(field -> !field.hidden() && blamed.test(field))
        .map(Field::name)
        .toList();
  }

  private static String detail(SQLException exception) {
    return exception.getMessage() == null ? exception.toString() : exception.getMessage();
  }
}
