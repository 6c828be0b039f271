package dev.penstock.bench.start;

import dev.penstock.bench.data.DataSet;
import dev.penstock.bench.data.Size;
import dev.penstock.bench.served.ApiFolder;
import dev.penstock.bench.served.GraphqlRequest;
import dev.penstock.bench.served.Launcher;
import dev.penstock.bench.start.Start.Cache;
import dev.penstock.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything that starts, on databases of its own. Close it to drop them. */
final class Field implements AutoCloseable {
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final List<Contender> contenders = new ArrayList<>();
  private final Launcher launcher = Launcher.find();
  private final TestDatabase.Kind kind;

  private Field(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  static Field prepared(TestDatabase.Kind kind) throws SQLException, IOException {
    var field = new Field(kind);
    try {
      field.sample();
      field.tables();
      return field;
    } catch (SQLException | IOException | RuntimeException e) {
      field.close();
      throw e;
    }
  }

  List<Contender> contenders() {
    return contenders;
  }

  private void sample() throws SQLException, IOException {
    var shop = launcher.root().resolve("examples/shop");
    var database = database();
    database.run(Files.readString(shop.resolve(kind.name().toLowerCase(Locale.ROOT) + ".sql")));
    add(
        "shop",
        ApiFolder.of(launcher, database, shop.resolve("schema/DataSchema.java")),
        "{ listProducts(limit: 10) { items { id name price category { name } } } }");
  }

  private void tables() throws SQLException {
    var database = database();
    DataSet.load(database, Size.TABLES);
    add(
        "1,000 tables",
        ApiFolder.of(launcher, database, "{}"),
        "{ getLedger0999(id: \"1\") { id parent1 { id } } }");
  }

  private TestDatabase database() {
    var database = TestDatabase.create(kind, TestDatabase.Purpose.MEASURING);
    resources.add(database);
    return database;
  }

  private void add(String api, ApiFolder folder, String document) {
    resources.add(folder);
    for (var cache : Cache.values()) {
      contenders.add(new Contender(api, cache, folder, GraphqlRequest.of(document)));
    }
  }

  @Override
  public void close() {
    for (var resource : resources.reversed()) {
      try {
        resource.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
