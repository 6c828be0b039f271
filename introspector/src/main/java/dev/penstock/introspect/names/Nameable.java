package dev.penstock.introspect.names;

import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.List;
import java.util.Map;

/**
 * A table that needs names.
 *
 * @param labels from column to the labels of its values, where they make an enum
 */
public record Nameable(CatalogTable table, Map<String, Labels> labels) {

  /**
   * The labels of an enum.
   *
   * @param typeSchema the schema of the SQL type, or empty when only one column has these labels
   * @param typeName the SQL type's name, or empty
   */
  public record Labels(String typeSchema, String typeName, List<String> labels) {
    public Labels {
      labels = List.copyOf(labels);
    }
  }
}
