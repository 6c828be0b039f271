package dev.penstock.introspect.types;

import static dev.penstock.introspect.types.TypeRule.rule;

import dev.penstock.definition.Storage;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.List;
import java.util.stream.Stream;

/** The types of MariaDB, by DATA_TYPE: those of MySQL and its own. */
final class MariadbTypes {
  static final List<TypeRule> RULES =
      Stream.concat(
              MysqlTypes.COMMON.stream(),
              Stream.of(
                  rule(Storage.UUID, "", "uuid"),
                  rule(Storage.NETWORK, "", "inet4", "inet6"),
                  rule(Storage.JSON, "a longtext that a check keeps valid", "json")))
          .toList();

  private MariadbTypes() {}

  /** MariaDB's JSON is a longtext whose check calls json_valid. */
  static boolean isJson(CatalogTable table, CatalogColumn column) {
    var call = "json_valid(`%s`)".formatted(column.name().replace("`", "``"));
    return column.typeName().equals("longtext")
        && table.checks().stream().anyMatch(check -> check.expression().contains(call));
  }
}
