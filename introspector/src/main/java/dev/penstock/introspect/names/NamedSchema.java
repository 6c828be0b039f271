package dev.penstock.introspect.names;

import dev.penstock.definition.EnumType;
import dev.penstock.definition.Relation;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables of a database with the names that the API gives them, in the database's order. */
public record NamedSchema(List<NamedModel> models, List<EnumType> enums) {
  public NamedSchema {
    models = List.copyOf(models);
    enums = List.copyOf(enums);
  }

  /**
   * One table or view.
   *
   * @param fields from column to field
   * @param enums from column to the enum type of its values, where it has one
   */
  public record NamedModel(
      CatalogTable table,
      String name,
      String plural,
      Map<String, String> fields,
      Map<String, String> enums,
      List<Relation> relations) {
    public NamedModel {
      fields = new TreeMap<>(fields);
      enums = new TreeMap<>(enums);
      relations = List.copyOf(relations);
    }

    /** The field of a column; there is one for each. */
    public String field(String column) {
      var field = fields.get(column);
      if (field == null) {
        throw new IllegalArgumentException("%s has no column %s".formatted(name, column));
      }
      return field;
    }
  }
}
