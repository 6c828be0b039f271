package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Table;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.GivenRows;
import dev.penstock.engine.run.ResultColumns.ResultColumn;
import dev.penstock.engine.sql.Derived;
import dev.penstock.engine.sql.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of a user's own statement in the place of a model's table. A field takes the column of
 * its own column's name, or of its own; what the database computes for it is computed from the
 * columns, when they are all there. Otherwise it is null.
 */
final class DerivedModel {
  /** What the columns are called of fields that have none. */
  private static final String PREFIX = "penstock_";

  private final ApiDefinition definition;
  private final Dialect dialect;
  private final Model model;
  private final ResultColumns result;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Set<String> absent = new TreeSet<>();

  DerivedModel(ApiDefinition definition, Dialect dialect, Model model, ResultColumns result) {
    this.definition = definition;
    this.dialect = dialect;
    this.model = model;
    this.result = result;
  }

  /**
   * The model over the statement's rows.
   *
   * @param values for what is told of a statement that does not have what is needed
   */
  DerivedTable table(
      Selection selection, GivenRows.Extent extent, GivenRows.Rules rules, CustomValues values) {
    var fields = model.fields().stream().map(this::field).toList();
    var derived =
        new Model(
            model.name(),
            model.plural(),
            new Table(definition.database().name(), "", Derived.TABLE),
            model.description(),
            fields,
            model.relations(),
            model.primaryKey(),
            List.of(),
            List.of(),
            true,
            Set.of(),
            model.authorization());
    checkNeeded(selection, values);
    return new DerivedTable(
        new GivenRows(derived, DerivedTable.PLACE, extent, rules),
        new Selection(selection.entries().stream().map(entry -> of(derived, entry)).toList()),
        columns.entrySet().stream()
            .map(column -> column.getValue() + " as " + dialect.quote(column.getKey()))
            .toList(),
        absent,
        field -> ValueWriter.of(definition, field.type(), field.column().type()));
  }

  private static Entry of(Model derived, Entry entry) {
    return entry instanceof Entry.Value(var key, var field)
        ? new Entry.Value(key, derived.field(field.name()).orElseThrow())
        : entry;
  }

  private Field field(Field field) {
    var expression = field.column().expression();
    if (expression.isEmpty()) {
      add(field, field.column(), result.find(field.column().name()).or(() -> own(field)));
      return field;
    }
    var names = expression.get().columns();
    if (own(field).isPresent() || names.stream().anyMatch(name -> result.find(name).isEmpty())) {
      var column =
          new Column(
              PREFIX + field.name(), field.column().type(), true, Column.Generation.COMPUTED);
      add(field, column, own(field));
      return new Field(
          field.name(),
          field.type(),
          column,
          field.description(),
          field.hidden(),
          field.authorization());
    }
    names.forEach(name -> columns.putIfAbsent(name, source(result.find(name).orElseThrow())));
    return field;
  }

  private Optional<ResultColumn> own(Field field) {
    return result.find(field.name());
  }

  private void add(Field field, Column column, Optional<ResultColumn> found) {
    columns.put(column.name(), found.map(this::source).orElseGet(() -> none(column.type())));
    if (found.isEmpty()) {
      absent.add(field.name());
    }
  }

  private String source(ResultColumn column) {
    return Derived.ROWS + "." + dialect.quote(column.label());
  }

  private String none(ColumnType type) {
    return definition.database().engine() == Engine.POSTGRESQL
        ? "cast(null as " + type.sql() + "[]".repeat(type.dimensions()) + ")"
        : "null";
  }

  /** Fields that must not be null, and those that relations start from. */
  private void checkNeeded(Selection selection, CustomValues values) {
    List<String> needed = new ArrayList<>();
    for (var entry : selection.entries()) {
      switch (entry) {
        case Entry.Typename _ -> {}
        case Entry.Value(_, var field) -> {
          if (field.required()) {
            needed.add(field.name());
          }
        }
        case Entry.One one -> needed.addAll(starts(one.relation()));
        case Entry.Many many -> needed.addAll(starts(many.relation()));
      }
    }
    for (var name : needed) {
      if (absent.contains(name)) {
        throw values.refused(
            "the statement selects no column for %s.%s.".formatted(model.name(), name));
      }
    }
  }

  private static List<String> starts(Relation relation) {
    return relation.on().stream().map(Relation.Pair::field).toList();
  }
}
