package dev.penstock.corpus;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caches;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Settings;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.catalog.CatalogReader;
import dev.penstock.introspect.generate.GenerateOptions;
import dev.penstock.introspect.generate.SchemaGenerator;
import dev.penstock.introspect.names.Naming;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** The whole way from a database to its gateway. */
final class GeneratedApi {
  static final int MAXIMUM_LIMIT = 1000;
  private static final byte[] SECRET =
      "a secret that only tests know".getBytes(StandardCharsets.US_ASCII);

  private GeneratedApi() {}

  static ApiDefinition definition(TestDatabase database, String dataSchema) throws SQLException {
    return definition(database, Selection.everything(), dataSchema);
  }

  static ApiDefinition definition(TestDatabase database, Selection selection, String dataSchema)
      throws SQLException {
    try (var connection = database.connect()) {
      var catalog = CatalogReader.read(connection, selection);
      var options = new GenerateOptions("IDtest", "SQL_CONNECTION_STRING", "", Naming.IDIOMATIC);
      var generated = SchemaGenerator.generate(catalog, options);
      return SchemaFolder.definition(generated.source(), dataSchema);
    }
  }

  /** A generated file of one of several databases. */
  static String source(TestDatabase database, String className, String name) throws SQLException {
    try (var connection = database.connect()) {
      var catalog = CatalogReader.read(connection, Selection.everything());
      var options =
          new GenerateOptions(className, name, "db" + name, "SECRET_" + name, "", Naming.IDIOMATIC);
      return SchemaGenerator.generate(catalog, options).source();
    }
  }

  /** A gateway on several databases, by their names. */
  static Gateway gateway(
      Map<String, TestDatabase> databases, ApiDefinition definition, Handlers handlers) {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(2);
    return Gateway.openEach(
        definition,
        database ->
            Pool.open(
                ConnectionUrl.parse(Objects.requireNonNull(databases.get(database.name())).url()),
                settings),
        Settings.of(SECRET).withMaximumLimit(MAXIMUM_LIMIT),
        handlers);
  }

  static PageTokens tokens() {
    return new PageTokens(SECRET);
  }

  static Gateway gateway(TestDatabase database, ApiDefinition definition) {
    return gateway(database, definition, Caches.DEFAULT);
  }

  /** A gateway whose operations classes answer. */
  static Gateway gateway(TestDatabase database, ApiDefinition definition, Handlers handlers) {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(2);
    var pool = Pool.open(ConnectionUrl.parse(database.url()), settings);
    return Gateway.open(
        definition, () -> pool, Settings.of(SECRET).withMaximumLimit(MAXIMUM_LIMIT), handlers);
  }

  static Gateway gateway(TestDatabase database, ApiDefinition definition, Caches caches) {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(2);
    var pool = Pool.open(ConnectionUrl.parse(database.url()), settings);
    return Gateway.open(
        definition, pool, Settings.of(SECRET).withMaximumLimit(MAXIMUM_LIMIT).withCaches(caches));
  }
}
