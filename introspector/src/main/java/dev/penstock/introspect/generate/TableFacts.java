package dev.penstock.introspect.generate;

import dev.penstock.definition.Storage;
import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.Catalog.CatalogTable.Kind;
import dev.penstock.introspect.names.Nameable;
import dev.penstock.introspect.names.Nameable.Labels;
import dev.penstock.introspect.types.TypeMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is decided about a table before it has a name: the types of its columns. */
record TableFacts(CatalogTable table, Map<String, ColumnFacts> columns, List<String> warnings) {
  /** An enum class of Java holds not many more constants, and no client wants to see more. */
  private static final int MOST_LABELS = 1000;

  static TableFacts of(CatalogTable table, TypeMapping types) {
    Map<String, ColumnFacts> columns = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (var column : table.columns()) {
      columns.put(column.name(), facts(table, column, types, warnings));
    }
    return new TableFacts(table, columns, List.copyOf(warnings));
  }

  Nameable nameable() {
    Map<String, Labels> labels = new LinkedHashMap<>();
    columns.forEach((name, facts) -> facts.labels().ifPresent(some -> labels.put(name, some)));
    return new Nameable(table, labels);
  }

  /** Whether somebody has to declare what tells the rows apart. */
  boolean view() {
    return table.kind() != Kind.TABLE || table.primaryKey().isEmpty();
  }

  private static ColumnFacts facts(
      CatalogTable table, CatalogColumn column, TypeMapping types, List<String> warnings) {
    var found = types.storage(column);
    if (found.isEmpty()) {
      warnings.add(
          "Column %s.%s has type %s, which Penstock does not know: it is a read-only String."
              .formatted(table.name(), column.name(), column.typeSql()));
    }
    var storage = found.orElse(Storage.OTHER);
    var labels = labels(table, column, storage).filter(some -> !some.labels().isEmpty());
    if (labels.isPresent() && labels.get().labels().size() > MOST_LABELS) {
      warnings.add(
          "Column %s.%s has %d labels, too many for an enum: it is a String."
              .formatted(table.name(), column.name(), labels.get().labels().size()));
      return new ColumnFacts(column, plain(storage), Optional.empty());
    }
    return new ColumnFacts(column, labels.isPresent() ? storage : plain(storage), labels);
  }

  private static Optional<Labels> labels(
      CatalogTable table, CatalogColumn column, Storage storage) {
    if (storage == Storage.ENUM) {
      var shared = !column.typeSchema().isEmpty();
      return Optional.of(
          new Labels(column.typeSchema(), shared ? column.typeName() : "", column.labels()));
    }
    if (storage == Storage.SET) {
      return Optional.of(new Labels("", "", column.labels()));
    }
    var text = storage == Storage.TEXT || storage == Storage.PADDED_TEXT;
    return text && column.dimensions() == 0
        ? checked(table, column).map(found -> new Labels("", "", found))
        : Optional.empty();
  }

  /** The texts that a check limits the column to. */
  private static Optional<List<String>> checked(CatalogTable table, CatalogColumn column) {
    return table.checks().stream()
        .filter(check -> check.columns().equals(List.of(column.name())))
        .map(CatalogCheck::values)
        .filter(values -> !values.isEmpty())
        .findFirst();
  }

  private static Storage plain(Storage storage) {
    return storage == Storage.ENUM || storage == Storage.SET ? Storage.LITERAL : storage;
  }
}
