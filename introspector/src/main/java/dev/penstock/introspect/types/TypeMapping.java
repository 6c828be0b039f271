package dev.penstock.introspect.types;

import dev.penstock.definition.Engine;
import dev.penstock.definition.Storage;
import dev.penstock.introspect.Catalog.CatalogColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Decides from a database's own words how the values of a column travel. */
public final class TypeMapping {
  private final List<TypeRule> rules;
  private final Map<String, TypeRule> byType = new HashMap<>();

  private TypeMapping(List<TypeRule> rules) {
    this.rules = rules;
    for (var rule : rules) {
      rule.types().forEach(type -> byType.put(type, rule));
    }
  }

  public static TypeMapping of(Engine engine) {
    return new TypeMapping(
        switch (engine) {
          case POSTGRESQL -> PostgresqlTypes.RULES;
          case MYSQL -> MysqlTypes.RULES;
          case MARIADB -> MariadbTypes.RULES;
        });
  }

  public List<TypeRule> rules() {
    return rules;
  }

  /** How a column's values travel; empty when nobody here knows its type. */
  public Optional<Storage> storage(CatalogColumn column) {
    return switch (column.typeKind()) {
      case ENUM -> Optional.of(Storage.ENUM);
      case SET -> Optional.of(Storage.SET);
      case COMPOSITE -> Optional.of(Storage.COMPOSITE);
      case RANGE -> Optional.of(Storage.LITERAL);
      case BASE -> base(column);
    };
  }

  private Optional<Storage> base(CatalogColumn column) {
    return candidates(column).stream()
        .flatMap(type -> Optional.ofNullable(byType.get(type)).stream())
        .map(TypeRule::storage)
        .findFirst();
  }

  /** The names under which a column's type may stand in the table, the most exact first. */
  private static List<String> candidates(CatalogColumn column) {
    List<String> names = new ArrayList<>();
    var declared = column.typeSql().toLowerCase(Locale.ROOT);
    if (declared.startsWith(column.typeName())) {
      names.add(declared);
    }
    column.length().ifPresent(length -> names.add("%s(%s)".formatted(column.typeName(), length)));
    if (column.unsigned()) {
      names.add(column.typeName() + " unsigned");
    }
    names.add(column.typeName());
    return names;
  }
}
