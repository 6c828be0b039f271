package dev.penstock.introspect.names;

import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.TableName;
import dev.penstock.introspect.names.Nameable.Labels;
import dev.penstock.schema.GraphqlNames;
import dev.penstock.schema.Inflector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names for types: models, their plurals, and enums. */
final class TypeNames {
  private final Naming naming;
  private final String ownSchema;
  private final Scope types = new Scope(GraphqlNames.BUILT_IN, GraphqlNames::ofModel);
  private final Scope plurals = new Scope(Set.of());
  private final Map<List<String>, String> sharedEnums = new HashMap<>();

  TypeNames(Naming naming, String ownSchema) {
    this.naming = naming;
    this.ownSchema = ownSchema;
  }

  /**
   * Tables of the connection's own schema come first; of others a name that two want tells their
   * schema too.
   */
  Map<TableName, String> models(List<CatalogTable> tables) {
    var wanted =
        tables.stream().collect(Collectors.groupingBy(this::wanted, Collectors.counting()));
    Map<TableName, String> names = new HashMap<>();
    var ordered =
        tables.stream().sorted(Comparator.comparingInt(table -> own(table) ? 0 : 1)).toList();
    for (var table : ordered) {
      var alone = own(table) || wanted.getOrDefault(wanted(table), 0L) == 1;
      names.put(nameOf(table), types.take(candidates(table, alone)));
    }
    return names;
  }

  /** The plural that `list…` takes. */
  String plural(String model) {
    return plurals.take(Inflector.plural(GraphqlNames.capitalized(model)));
  }

  /** The name of the enum of a column's labels; columns of one SQL type share it. */
  String enumeration(Labels labels, String model, String field) {
    var type = labels.typeName();
    if (type.isEmpty()) {
      var own = GraphqlNames.capitalized(model) + GraphqlNames.capitalized(field);
      return enumeration(List.of(own, own + "Value"));
    }
    var key = List.of(labels.typeSchema(), type);
    var known = sharedEnums.get(key);
    if (known != null) {
      return known;
    }
    var full = labels.typeSchema().equals(ownSchema) ? type : labels.typeSchema() + "_" + type;
    var wanted = naming.type(full);
    var name = enumeration(List.of(wanted, wanted + "Type"));
    sharedEnums.put(key, name);
    return name;
  }

  private String enumeration(List<String> names) {
    Function<String, List<String>> needs = GraphqlNames::ofEnum;
    return types.take(names, needs);
  }

  private static TableName nameOf(CatalogTable table) {
    return new TableName(table.schema(), table.name());
  }

  private boolean own(CatalogTable table) {
    return table.schema().equals(ownSchema);
  }

  private String wanted(CatalogTable table) {
    return naming.types(table.name()).getFirst();
  }

  private List<String> candidates(CatalogTable table, boolean alone) {
    List<String> names = new ArrayList<>();
    if (alone) {
      names.addAll(naming.types(table.name()));
    }
    if (!own(table)) {
      names.addAll(naming.types(table.schema() + "_" + table.name()));
    }
    return Stream.concat(names.stream(), Stream.of(names.getFirst())).toList();
  }
}
