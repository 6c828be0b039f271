package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The folder of an API for the sample database on one server. */
final class ShopFolder implements AutoCloseable {
  private static final String SECRET = "SHOP_URL";
  private static final Path SCRIPTS =
      Path.of(System.getProperty("repository.root", ".."), "examples/shop");

  private final Path folder;
  private final TestDatabase database;
  private final Map<String, String> environment = new HashMap<>();

  private ShopFolder(Path folder, TestDatabase database) {
    this.folder = folder;
    this.database = database;
    environment.put(SECRET, database.url());
  }

  /** Generates SqlSchema.java, and leaves it with this DataSchema.java. */
  static ShopFolder open(Kind kind, Path folder, String dataSchema)
      throws IOException, SQLException {
    var database = TestDatabase.create(kind);
    database.run(Files.readString(SCRIPTS.resolve(kind.name().toLowerCase(Locale.ROOT) + ".sql")));
    var shop = new ShopFolder(folder, database);
    var generated = shop.run("generate", "schema-from-database", "--connection-uri-secret", SECRET);
    assertThat(generated.exitCode()).as(generated.error()).isZero();
    shop.write("schema/DataSchema.java", dataSchema);
    return shop;
  }

  void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  void forgetDatabase() {
    environment.remove(SECRET);
  }

  /** A command about this folder. */
  CommandRun run(String... words) {
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.add("--api");
    line.add(folder.toString());
    return CommandRun.of(environment, line.toArray(String[]::new));
  }

  @Override
  public void close() {
    database.close();
  }
}
