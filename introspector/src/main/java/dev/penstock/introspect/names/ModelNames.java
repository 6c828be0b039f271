package dev.penstock.introspect.names;

import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.TableName;
import dev.penstock.schema.GraphqlNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of one model and of its fields; columns take theirs before relations do. */
final class ModelNames {
  private final CatalogTable table;
  private final String name;
  private final String plural;
  private final Map<String, String> fields = new HashMap<>();
  private final Scope scope = new Scope(GraphqlNames.FILTER_WORDS);

  ModelNames(CatalogTable table, String name, String plural, Naming naming) {
    this.table = table;
    this.name = name;
    this.plural = plural;
    var columns = table.columns().stream().map(CatalogColumn::name).toList();
    for (var column : columns) {
      var field = naming.field(column);
      if (field.equals(column) && usable(column, field)) {
        fields.put(column, scope.take(field));
      }
    }
    for (var column : columns) {
      if (!fields.containsKey(column)) {
        fields.put(column, scope.take(candidate(column, naming.field(column))));
      }
    }
  }

  CatalogTable table() {
    return table;
  }

  TableName tableName() {
    return new TableName(table.schema(), table.name());
  }

  String name() {
    return name;
  }

  String plural() {
    return plural;
  }

  Map<String, String> fields() {
    return fields;
  }

  String field(String column) {
    return fields.getOrDefault(column, column);
  }

  List<String> fieldsOf(List<String> columns) {
    return columns.stream().map(this::field).toList();
  }

  String takeRelation(List<String> names) {
    return scope.take(names);
  }

  private String candidate(String column, String field) {
    return usable(column, field) ? field : field + "Value";
  }

  /**
   * A column must not be called like the words of its model's filter or the arguments of its list.
   */
  private boolean usable(String column, String field) {
    return !GraphqlNames.FILTER_WORDS.contains(field)
        && !(table.primaryKey().contains(column) && GraphqlNames.LIST_ARGUMENTS.contains(field));
  }
}
