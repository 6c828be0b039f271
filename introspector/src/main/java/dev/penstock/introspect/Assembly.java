package dev.penstock.introspect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.penstock.introspect.Catalog.CatalogCheck;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Catalog.CatalogIndex;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.Catalog.CatalogUnique;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.CatalogRows.Head;
import dev.penstock.introspect.CatalogRows.IndexPart;
import dev.penstock.introspect.CatalogRows.Owned;
import dev.penstock.introspect.CatalogRows.Pair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts the rows of the catalog queries together to tables, in an order that depends on names alone.
 */
public final class Assembly {
  private final Map<TableName, List<CatalogColumn>> columns;
  private final Map<TableName, List<CatalogCheck>> checks;
  private final Map<TableName, List<List<IndexPart>>> indexes;
  private final Map<TableName, List<List<Pair>>> foreignKeys;

  private Assembly(CatalogRows rows) {
    columns = byTable(rows.columns());
    checks = byTable(rows.checks());
    indexes = grouped(rows.indexParts(), IndexPart::table, IndexPart::index);
    foreignKeys = grouped(rows.foreignKeyPairs(), Pair::table, Pair::foreignKey);
  }

  /** The tables that the selection covers. */
  public static List<CatalogTable> tables(CatalogRows rows, Selection selection) {
    var covered =
        rows.heads().stream()
            .filter(head -> selection.covers(head.table()))
            .sorted(Comparator.comparing(Head::table))
            .toList();
    if (covered.isEmpty()) {
      throw new CatalogException(
          Reason.NO_TABLE,
          "None of the %d tables matches the patterns (%s). Change the patterns."
              .formatted(rows.heads().size(), selection.patterns()));
    }
    return covered.stream().map(new Assembly(rows)::table).toList();
  }

  private CatalogTable table(Head head) {
    var table = head.table();
    var ownColumns = columns.getOrDefault(table, List.of());
    var names = ownColumns.stream().map(CatalogColumn::name).collect(Collectors.toSet());
    var ownIndexes =
        indexes.getOrDefault(table, List.of()).stream()
            .filter(index -> within(index, names))
            .toList();
    var primary = ownIndexes.stream().filter(index -> index.getFirst().primary()).findFirst();
    return new CatalogTable(
        table.schema(),
        table.name(),
        head.kind(),
        head.comment(),
        ownColumns,
        primary.map(index -> index.getFirst().index()).orElse(""),
        primary.map(Assembly::columnNames).orElse(List.of()),
        ownIndexes.stream().map(Assembly::unique).flatMap(Optional::stream).toList(),
        foreignKeys.getOrDefault(table, List.of()).stream()
            .filter(pairs -> pairs.stream().allMatch(pair -> names.contains(pair.column())))
            .map(Assembly::foreignKey)
            .toList(),
        ownIndexes.stream().map(Assembly::index).toList(),
        checks.getOrDefault(table, List.of()).stream()
            .sorted(Comparator.comparing(CatalogCheck::name))
            .toList());
  }

  /**
   * Whether the account may see each column of an index; without one the rest would claim too much.
   */
  private static boolean within(List<IndexPart> parts, Set<String> names) {
    return parts.stream()
        .map(part -> part.part().column())
        .allMatch(column -> column.isEmpty() || names.contains(column));
  }

  private static Optional<CatalogUnique> unique(List<IndexPart> parts) {
    var first = parts.getFirst();
    var whole =
        parts.stream().allMatch(part -> part.part().whole() && !part.part().column().isEmpty());
    return first.unique() && !first.primary() && first.predicate().isEmpty() && whole
        ? Optional.of(new CatalogUnique(first.index(), columnNames(parts)))
        : Optional.empty();
  }

  private static List<String> columnNames(List<IndexPart> parts) {
    return parts.stream().map(part -> part.part().column()).toList();
  }

  private static CatalogIndex index(List<IndexPart> parts) {
    var first = parts.getFirst();
    return new CatalogIndex(
        first.index(),
        first.unique(),
        first.method(),
        parts.stream().map(IndexPart::part).toList(),
        first.predicate());
  }

  private static CatalogForeignKey foreignKey(List<Pair> pairs) {
    var first = pairs.getFirst();
    return new CatalogForeignKey(
        first.foreignKey(),
        pairs.stream().map(Pair::column).toList(),
        first.target().schema(),
        first.target().name(),
        pairs.stream().map(Pair::targetColumn).toList(),
        first.deferrable());
  }

  private static <T> Map<TableName, List<T>> byTable(List<Owned<T>> owned) {
    return owned.stream().collect(groupingBy(Owned::table, mapping(Owned::part, toList())));
  }

  private static <T> Map<TableName, List<List<T>>> grouped(
      List<T> parts, Function<T, TableName> table, Function<T, String> name) {
    Map<TableName, List<List<T>>> groups = new HashMap<>();
    parts.stream()
        .collect(groupingBy(table, LinkedHashMap::new, toList()))
        .forEach((owner, own) -> groups.put(owner, sorted(own, name)));
    return groups;
  }

  private static <T> List<List<T>> sorted(List<T> parts, Function<T, String> name) {
    return parts.stream().collect(groupingBy(name, TreeMap::new, toList())).values().stream()
        .toList();
  }
}
