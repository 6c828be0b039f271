package dev.penstock.introspect.names;

import dev.penstock.definition.EnumType;
import dev.penstock.introspect.TableName;
import dev.penstock.introspect.names.NamedSchema.NamedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names everything that the API shows of a database; the same database always gets the same names.
 */
public final class Names {
  private final Naming naming;
  private final TypeNames types;

  private Names(Naming naming, String ownSchema) {
    this.naming = naming;
    this.types = new TypeNames(naming, ownSchema);
  }

  /**
   * Names tables and all that belongs to them.
   *
   * @param ownSchema the schema whose tables are known by their bare names
   */
  public static NamedSchema of(List<Nameable> tables, Naming naming, String ownSchema) {
    return new Names(naming, ownSchema).name(tables);
  }

  private NamedSchema name(List<Nameable> tables) {
    var typeNames = types.models(tables.stream().map(Nameable::table).toList());
    List<ModelNames> models = new ArrayList<>();
    for (var table : tables) {
      var tableName = new TableName(table.table().schema(), table.table().name());
      var name = typeNames.getOrDefault(tableName, table.table().name());
      models.add(new ModelNames(table.table(), name, types.plural(name), naming));
    }
    var relations = new RelationNames(naming, models).relations();
    Map<String, EnumType> enums = new LinkedHashMap<>();
    List<NamedModel> named = new ArrayList<>();
    for (var i = 0; i < tables.size(); i++) {
      var names = models.get(i);
      named.add(
          new NamedModel(
              names.table(),
              names.name(),
              names.plural(),
              names.fields(),
              enums(tables.get(i), names, enums),
              relations.getOrDefault(names.tableName(), List.of())));
    }
    return new NamedSchema(named, List.copyOf(enums.values()));
  }

  private Map<String, String> enums(Nameable table, ModelNames names, Map<String, EnumType> enums) {
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (var column : table.table().columns()) {
      var labels = table.labels().get(column.name());
      if (labels != null) {
        var name = types.enumeration(labels, names.name(), names.field(column.name()));
        byColumn.put(column.name(), name);
        enums.computeIfAbsent(name, _ -> new EnumType(name, EnumNames.values(labels.labels()), ""));
      }
    }
    return byColumn;
  }
}
