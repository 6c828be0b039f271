package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The folder of an API for the two databases of examples/two-databases. */
final class TradeFolder implements AutoCloseable {
  private static final Path EXAMPLE =
      Path.of(System.getProperty("repository.root", ".."), "examples/two-databases");

  private final Path folder;
  private final TestDatabase shop;
  private final TestDatabase billing;

  private TradeFolder(Path folder, TestDatabase shop, TestDatabase billing) {
    this.folder = folder;
    this.shop = shop;
    this.billing = billing;
  }

  /**
   * Generates both schema classes, and leaves them with this DataSchema.java.
   *
   * @param calls what it says between combining and building, which makes no relation but those of
   *     the example
   */
  static TradeFolder open(Kind shop, Kind billing, Path folder, String calls) throws Exception {
    var trade = new TradeFolder(folder, TestDatabase.create(shop), TestDatabase.create(billing));
    trade.shop.run(Files.readString(EXAMPLE.resolve("shop.sql")));
    trade.billing.run(Files.readString(EXAMPLE.resolve("billing.sql")));
    trade.generate("SHOP_DATABASE");
    trade.generate(
        "BILLING_DATABASE",
        "--name",
        "billing",
        "--out",
        folder.resolve("schema/BillingSqlSchema.java").toString());
    trade.write(
        "schema/DataSchema.java",
        """
        import static dev.penstock.schema.Conditions.claim;
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.*;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.combine(SqlSchema.schema(), BillingSqlSchema.schema())
                .renameModel(BillingSqlSchema.customer, "Terms", "Terms")
        %s
                .build();
          }
        }
        """
            .formatted(calls));
    return trade;
  }

  private void generate(String secret, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("generate", "schema-from-database", "--connection-uri-secret", secret));
    words.addAll(Arrays.asList(more));
    var generated = run(words.toArray(String[]::new));
    assertThat(generated.exitCode()).as(generated.error()).isZero();
  }

  void write(String file, String text) throws Exception {
    Files.writeString(folder.resolve(file), text);
  }

  /** A command about this folder. */
  CommandRun run(String... words) {
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.add("--api");
    line.add(folder.toString());
    return CommandRun.of(
        Map.of("SHOP_DATABASE", shop.url(), "BILLING_DATABASE", billing.url()),
        line.toArray(String[]::new));
  }

  @Override
  public void close() {
    shop.close();
    billing.close();
  }
}
