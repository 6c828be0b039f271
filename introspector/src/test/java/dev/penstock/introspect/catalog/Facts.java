package dev.penstock.introspect.catalog;

import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.Catalog.CatalogForeignKey;
import dev.penstock.introspect.Catalog.CatalogIndex;
import dev.penstock.introspect.Catalog.CatalogTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What two ways of reading a catalog can be asked to agree on, one sentence for each fact. */
final class Facts {
  private Facts() {}

  static String table(String table) {
    return "table " + table;
  }

  static String column(String table, int position, String column, boolean nullable) {
    return "column %s.%s at %d%s".formatted(table, column, position, nullable ? "" : " not null");
  }

  static String key(String table, List<String> columns) {
    return "key of %s: %s".formatted(table, columns);
  }

  static String pair(String table, String foreignKey, int position, String column, String target) {
    return "foreign key %s of %s at %d: %s -> %s"
        .formatted(foreignKey, table, position, column, target);
  }

  static String index(String table, String index, boolean unique, List<String> columns) {
    return "%sindex %s of %s: %s".formatted(unique ? "unique " : "", index, table, columns);
  }

  static Set<String> of(Catalog catalog) {
    return catalog.tables().stream()
        .flatMap(Facts::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> of(CatalogTable table) {
    var name = table.schema() + "." + table.name();
    Stream<String> heads =
        table.primaryKey().isEmpty()
            ? Stream.of(table(name))
            : Stream.of(table(name), key(name, table.primaryKey()));
    var columns =
        IntStream.range(0, table.columns().size())
            .mapToObj(at ->
                column(
                    name,
                    at + 1,
                    table.columns().get(at).name(),
                    table.columns().get(at).nullable()));
    var pairs = table.foreignKeys().stream().flatMap(key -> pairs(name, key));
    var indexes =
        table.indexes().stream()
            .filter(Facts::isPlain)
            .map(index -> index(name, index.name(), index.unique(), columns(index)));
    return Stream.of(heads, columns, pairs, indexes).flatMap(facts -> facts);
  }

  private static Stream<String> pairs(String table, CatalogForeignKey key) {
    return IntStream.range(0, key.columns().size())
        .mapToObj(at ->
            pair(
                table,
                key.name(),
                at + 1,
                key.columns().get(at),
                "%s.%s.%s"
                    .formatted(
                        key.targetSchema(), key.targetTable(), key.targetColumns().get(at))));
  }

  /** JDBC knows nothing of expressions and collations. */
  private static boolean isPlain(CatalogIndex index) {
    return index.parts().stream().noneMatch(part -> part.column().isEmpty());
  }

  private static List<String> columns(CatalogIndex index) {
    return index.parts().stream().map(CatalogIndex.Part::column).toList();
  }
}
