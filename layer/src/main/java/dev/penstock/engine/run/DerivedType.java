package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.GivenRows;
import dev.penstock.engine.run.ResultColumns.ResultColumn;
import dev.penstock.engine.sql.Derived;
import dev.penstock.engine.sql.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of a user's own statement as a model of a custom type, for its references to models. */
final class DerivedType {
  private final ApiDefinition definition;
  private final Dialect dialect;
  private final CustomRows rows;
  private final CustomSelection selection;
  private final ResultColumns result;
  private final CustomValues values;
  private final List<Field> fields = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private final Map<String, ValueWriter> writers = new HashMap<>();

  DerivedType(
      ApiDefinition definition,
      Dialect dialect,
      Root.Custom root,
      CustomSelection selection,
      ResultColumns result) {
    this.definition = definition;
    this.dialect = dialect;
    this.rows = new CustomRows(definition, root.operation(), root.answer());
    this.selection = selection;
    this.result = result;
    this.values = new CustomValues(definition, root.operation().name());
  }

  DerivedTable table(GivenRows.Extent extent) {
    List<Entry> entries = new ArrayList<>();
    for (var entry : selection.entries()) {
      entries.add(
          switch (entry) {
            case CustomEntry.Typename(var key, var type) -> new Entry.Typename(key, type);
            case CustomEntry.Value(var key, var member) ->
                new Entry.Value(key, field(member, Optional.empty()));
            case CustomEntry.Nested(var key, var member, var nested) ->
                new Entry.Value(key, field(member, Optional.of(nested)));
            case CustomEntry.Reference(var key, var member, var target, var below) ->
                new Entry.One(key, relation(member, target), target, below);
          });
    }
    fields.add(DerivedTable.PLACE);
    var type = selection.type();
    var model =
        new Model(
            type.name(),
            type.name(),
            new Table(definition.database().name(), "", Derived.TABLE),
            "",
            fields,
            relations,
            List.of(Derived.PLACE),
            List.of(),
            List.of(),
            true,
            Set.of(),
            List.of());
    return new DerivedTable(
        new GivenRows(model, DerivedTable.PLACE, extent, GivenRows.Rules.NONE),
        new Selection(entries),
        columns,
        Set.of(),
        this::writer);
  }

  private ValueWriter writer(Field field) {
    var own = writers.get(field.name());
    return own == null ? ValueWriter.of(definition, field.type(), field.column().type()) : own;
  }

  /** Each use of a field is one of its own, because each may want something else of an object. */
  private Field field(CustomType.Member member, Optional<CustomSelection> nested) {
    var column = result.find(member.name());
    var field = add(column);
    writers.put(
        field.name(),
        column.isPresent() ? rows.writer(column.get(), member, nested) : rows.absent(member));
    return field;
  }

  /** The same for the same field, so that it is joined once. */
  private Relation relation(CustomType.Member member, Model target) {
    var known =
        relations.stream().filter(relation -> relation.name().equals(member.name())).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    List<Relation.Pair> pairs = new ArrayList<>();
    for (var i = 0; i < member.key().size(); i++) {
      var column = result.find(member.key().get(i));
      if (column.isEmpty()) {
        throw values.refused(
            "the statement selects no column for %s, which leads to %s."
                .formatted(member.key().get(i), member.name()));
      }
      pairs.add(new Relation.Pair(add(column).name(), target.primaryKey().get(i)));
    }
    var relation =
        new Relation(member.name(), Relation.Kind.BELONGS_TO, target.name(), pairs, "", "");
    relations.add(relation);
    return relation;
  }

  private Field add(Optional<ResultColumn> column) {
    var name = "v" + fields.size();
    var field =
        new Field(
            name,
            new FieldType.Scalar(ScalarType.STRING),
            new Column(
                name,
                column.map(this::type).orElse(ColumnType.of(absentType(), Storage.TEXT)),
                true,
                Column.Generation.NONE),
            "",
            false);
    fields.add(field);
    columns.add(
        column
                .map(found -> Derived.ROWS + "." + dialect.quote(found.label()))
                .orElse("cast(null as " + absentType() + ")")
            + " as "
            + dialect.quote(name));
    return field;
  }

  /** Bits of MySQL are read as the bytes that they are. */
  private ColumnType type(ResultColumn column) {
    return definition.database().engine() != Engine.POSTGRESQL
            && column.type().storage() == Storage.BITS
        ? ColumnType.of("varbinary", Storage.BYTES)
        : column.type();
  }

  private String absentType() {
    return definition.database().engine() == Engine.POSTGRESQL ? "text" : "char";
  }
}
