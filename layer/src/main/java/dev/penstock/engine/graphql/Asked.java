package dev.penstock.engine.graphql;

import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose document is valid and whose variables fit it. */
public final class Asked {
  private final Parsed parsed;
  private final Parsed.Declaration operation;
  private final String operationName;
  private final Map<String, @Nullable Object> given;
  private final Variables variables;

  Asked(
      Parsed parsed,
      Parsed.Declaration operation,
      String operationName,
      Map<String, @Nullable Object> given,
      Variables variables) {
    this.parsed = parsed;
    this.operation = operation;
    this.operationName = operationName;
    this.given = given;
    this.variables = variables;
  }

  /**
   * What requests have in common that differ at most in the scalars of their variables.
   *
   * @param variables the shape of the variables
   */
  public record Shape(String document, String operationName, String variables) {}

  public Shape shape() {
    return new Shape(parsed.text(), operationName, variables.shape());
  }

  /** The scalars in its variables. */
  public Leaves leaves() {
    return variables.leaves();
  }

  /** Knows what was asked about the scalars so far. */
  public Guards guards() {
    return variables.guards();
  }

  Parsed parsed() {
    return parsed;
  }

  Parsed.Declaration operation() {
    return operation;
  }

  /** The declared variables as the request has them. */
  Map<String, @Nullable Object> given() {
    return given;
  }

  Variables variables() {
    return variables;
  }
}
