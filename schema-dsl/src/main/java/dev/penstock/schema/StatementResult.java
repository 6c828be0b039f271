package dev.penstock.schema;

import dev.penstock.definition.CustomType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.ValueType;
import dev.penstock.statement.NamedSql;
import dev.penstock.statement.NamedSql.Verb;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks what an operation answers with against what its statement can answer. */
record StatementResult(
    Map<String, CustomType> objects,
    RootOperation.Written operation,
    ValueType result,
    Engine engine) {
  /**
   * Tells of what does not fit.
   *
   * @param answering the statement whose answer is that of the operation
   */
  void check(Problems problems, NamedSql answering) {
    if (!answering.hasRows()) {
      if (!countsOnly()) {
        problems.add(
            operation.site(),
            "The statement of %s answers with no rows, only with affectedRows%s. Return INT, JSON or a type with these fields, or answer with rows: %s."
                .formatted(
                    operation.name(),
                    engine == Engine.POSTGRESQL ? "" : " and insertId",
                    switch (engine) {
                      case POSTGRESQL -> "end it with \"returning …\"";
                      case MYSQL, MARIADB -> "add .thenSelect(\"select …\") to its handler";
                    }));
      }
      return;
    }
    var canStandForTable =
        answering.verb() == Verb.READ || (answering.isReturning() && engine == Engine.POSTGRESQL);
    if (!canStandForTable && leadsToRow(result.element(), new HashSet<>())) {
      problems.add(
          operation.site(),
          "%s leads to rows of a model, which can only be joined to a select here. %s"
              .formatted(
                  operation.name(),
                  answering.verb() == Verb.CALL
                      ? "Return a custom type, or select what the procedure selects."
                      : "Add .thenSelect(\"select …\") to its handler."));
    }
  }

  private boolean leadsToRow(ValueType type, Set<String> seen) {
    return switch (type) {
      case ValueType.Row _ -> true;
      case ValueType.Custom(var name, _) ->
          objects.containsKey(name)
              && seen.add(name)
              && objects.get(name).members().stream()
                  .anyMatch(member -> leadsToRow(member.type().element(), seen));
      case ValueType.Scalar _, ValueType.Enumeration _, ValueType.ListOf _ -> false;
    };
  }

  /** Whether the result has room for what a statement without rows answers with, and only that. */
  private boolean countsOnly() {
    return switch (result) {
      case ValueType.Scalar(var type, _) ->
          Set.of(ScalarType.INT, ScalarType.BIG_INT, ScalarType.JSON).contains(type);
      case ValueType.Custom(var name, _) ->
          objects.containsKey(name)
              && objects.get(name).members().stream()
                  .allMatch(member -> StatementDraft.OWN_NAMES.contains(member.name()));
      case ValueType.Enumeration _, ValueType.Row _, ValueType.ListOf _ -> false;
    };
  }
}
