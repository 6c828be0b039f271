package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.GivenRows;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.sql.CustomText;
import dev.penstock.engine.sql.CustomText.Value;
import dev.penstock.engine.sql.Derived;
import dev.penstock.engine.sql.Dialect;
import dev.penstock.statement.NamedSql;
import java.util.Map;

/**
 * Reads rows that a user's own statement chose, and whatever they lead to, with one statement: the
 * user's stands in the place of the model's table.
 */
final class DerivedReads {
  private final ApiDefinition definition;
  private final Planner planner;
  private final Dialect dialect;
  private final Reads reads;
  private final StatementColumns columns;
  private final CustomText text;

  DerivedReads(
      ApiDefinition definition,
      Planner planner,
      Dialect dialect,
      Reads reads,
      StatementColumns columns) {
    this.definition = definition;
    this.planner = planner;
    this.dialect = dialect;
    this.reads = reads;
    this.columns = columns;
    this.text = new CustomText(definition);
  }

  Write prepare(Root.Custom root, Access access, NamedSql statement, Map<String, Value> arguments) {
    var bare = text.statement(dialect.values(), statement, arguments);
    var table = table(root, columns.of(statement, arguments, bare));
    var plan = planner.given(root, access, table.rows(), table.selection());
    table
        .unknown(plan)
        .ifPresent(field -> {
          throw values(root)
              .refused(
                  "the statement selects no column for %s.%s, by which rules decide."
                      .formatted(table.rows().model().name(), field));
        });
    var source = new Derived(text, statement, arguments, table.columns());
    return new DerivedRead(reads.prepare(plan, source, table::writer), plan.crossings());
  }

  private DerivedTable table(Root.Custom root, ResultColumns found) {
    var operation = root.operation();
    var extent = GivenRows.Extent.of(operation);
    return switch (root.answer()) {
      case Answer.OfModel(var model, var selection) ->
          new DerivedModel(definition, dialect, model, found)
              .table(selection, extent, GivenRows.Rules.of(operation), values(root));
      case Answer.OfType(var selection) ->
          new DerivedType(definition, dialect, root, selection, found).table(extent);
      case Answer.Leaf _ -> throw new IllegalStateException("A value leads to no row");
    };
  }

  private CustomValues values(Root.Custom root) {
    return new CustomValues(definition, root.operation().name());
  }
}
