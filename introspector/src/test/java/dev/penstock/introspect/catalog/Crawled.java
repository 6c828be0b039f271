package dev.penstock.introspect.catalog;

import static java.util.stream.Collectors.toCollection;

import dev.penstock.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import schemacrawler.schema.ForeignKey;
import schemacrawler.schema.Index;
import schemacrawler.schema.NamedObject;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** The facts that SchemaCrawler finds. */
final class Crawled {
  private static final Logger LOGGER = Logger.getLogger("schemacrawler");

  private Crawled() {}

  static Set<String> facts(TestDatabase database, List<String> schemas) throws Exception {
    var options =
        SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
            .withLimitOptions(
                LimitOptionsBuilder.builder()
                    .includeSchemas(Pattern.compile(".*(shop|Odd|" + database.name() + ").*"))
                    .tableTypes("TABLE,VIEW,MATERIALIZED VIEW,PARTITIONED TABLE,BASE TABLE")
                    .toOptions())
            .withLoadOptions(
                LoadOptionsBuilder.builder()
                    .withSchemaInfoLevel(SchemaInfoLevelBuilder.standard())
                    .toOptions());
    LOGGER.setLevel(Level.OFF);
    try (var connection = database.connect()) {
      var source = DatabaseConnectionSources.fromConnection(connection);
      return SchemaCrawlerUtility.getCatalog(source, options).getTables().stream()
          .filter(table -> schemas.contains(schema(table)))
          .flatMap(Crawled::facts)
          .collect(toCollection(TreeSet::new));
    }
  }

  private static Stream<String> facts(Table table) {
    var name = name(table);
    Stream<String> heads =
        table.hasPrimaryKey()
            ? Stream.of(
                Facts.table(name),
                Facts.key(name, names(table.getPrimaryKey().getConstrainedColumns())))
            : Stream.of(Facts.table(name));
    var columns =
        table.getColumns().stream()
            .map(column ->
                Facts.column(
                    name,
                    table.getColumns().indexOf(column) + 1,
                    plain(column),
                    column.isNullable()));
    var pairs = table.getImportedForeignKeys().stream().flatMap(key -> pairs(name, key));
    var indexes = table.getIndexes().stream().map(index -> index(name, index));
    return Stream.of(heads, columns, pairs, indexes).flatMap(facts -> facts);
  }

  private static Stream<String> pairs(String table, ForeignKey key) {
    return key.getColumnReferences().stream()
        .map(pair ->
            Facts.pair(
                table,
                plain(key),
                pair.getKeySequence(),
                plain(pair.getForeignKeyColumn()),
                name(pair.getPrimaryKeyColumn().getParent())
                    + "."
                    + plain(pair.getPrimaryKeyColumn())));
  }

  private static String index(String table, Index index) {
    return Facts.index(table, plain(index), index.isUnique(), names(index.getColumns()));
  }

  private static List<String> names(List<? extends NamedObject> objects) {
    return objects.stream().map(Crawled::plain).toList();
  }

  private static String name(Table table) {
    return schema(table) + "." + plain(table);
  }

  private static String schema(Table table) {
    var schema = table.getSchema();
    return Optional.ofNullable(schema.getName()).orElseGet(schema::getCatalogName);
  }

  private static String plain(NamedObject object) {
    return object.getName();
  }
}
