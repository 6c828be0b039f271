package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** `penstock build --connect` finds in statements what only the database knows. */
final class BuildConnectTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void typosInStatementsAreBuildErrors(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      var environment = generate(database);
      Files.writeString(
          folder.resolve("schema/near.sql"),
          "select id, shop_name as name\nfrom shops where latt > :low");
      write(
          """
          customType("Named").field("name", STRING).field("total", INT),
          query("near").argument("low", FLOAT).returns(listOf("Named"))
              .handler(sqlReference("near.sql")).authorization(allow -> allow.publicApiKey()),
          query("gone").returns(listOf(SqlSchema.shop))
              .handler(inlineSql("select * from shps")).authorization(allow -> allow.publicApiKey()),
          query("columns").returns(listOf("Named"))
              .handler(inlineSql("select shop_name as nam, lat as total from shops")).authorization(allow -> allow.publicApiKey()),
          query("model").returns(listOf(SqlSchema.shop))
              .handler(inlineSql("select id, shop_name, 1 as latt from shops")).authorization(allow -> allow.publicApiKey()),
          mutation("fine").argument("id", INT).returns(INT)
              .handler(inlineSql("update shops set lat = 0 where id = :id")).authorization(allow -> allow.publicApiKey())
          """);

      var unchecked = CommandRun.of(environment, "build", "--api", folder.toString());
      assertThat(unchecked.exitCode()).as(unchecked.error()).isZero();
      assertThat(unchecked.error())
          .contains(
              "Not checked: whether the database takes the 5 statements of addToSchema. \"penstock"
                  + " build --connect\" asks it.");

      var checked = CommandRun.of(environment, "build", "--api", folder.toString(), "--connect");
      assertThat(checked.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(checked.errorLines())
          .anySatisfy(line ->
              assertThat(line)
                  .startsWith(
                      "schema/near.sql:"
                          + (kind == Kind.POSTGRESQL ? 2 : 1)
                          + ":1: The database refuses the statement of near: ")
                  .contains("latt")
                  .endsWith("Did you mean \"lat\"?"))
          .anySatisfy(line ->
              assertThat(line)
                  .startsWith("schema/DataSchema.java:15:")
                  .contains("The database refuses the statement of gone: ")
                  .endsWith("Did you mean \"shops\"?"))
          .anySatisfy(line ->
              assertThat(line)
                  .endsWith(
                      "The statement of columns selects no column for name of Named. Did you mean"
                          + " \"nam\"?"))
          .anySatisfy(line ->
              assertThat(line)
                  .contains("The statement of columns has double")
                  .endsWith(
                      "for total, which is declared as Int. Write a cast, or declare it"
                          + " otherwise."))
          .anySatisfy(line ->
              assertThat(line)
                  .endsWith(
                      "The statement of model selects latt, which is no column or field of Shop."
                          + " Did you mean \"lat\"?"))
          .anySatisfy(line ->
              assertThat(line)
                  .endsWith(
                      "The statement of model selects no column for lat of Shop, which is never"
                          + " null. Select lat."))
          .hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatFitsIsBuilt(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      var environment = generate(database);
      var in = kind == Kind.POSTGRESQL ? "= any(:ids)" : "in (:ids)";
      write(
          """
          query("near").argument("ids", listOf(ID)).argument("name", STRING).returns(listOf(SqlSchema.shop))
              .handler(inlineSql("select * from shops where id %s or shop_name = :name")).authorization(allow -> allow.publicApiKey()),
          mutation("fine").argument("id", ID).returns(INT)
              .handler(inlineSql("delete from shops where id = :id")).authorization(allow -> allow.publicApiKey())
          """
              .formatted(in));

      var checked = CommandRun.of(environment, "build", "--api", folder.toString(), "--connect");

      assertThat(checked.error()).isEmpty();
      assertThat(checked.exitCode()).isZero();
    }
  }

  /** What a rule looks at must be in the rows of a statement, unless its callers need no rule. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void columnsByWhichRulesDecideAreMissed(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      var environment = generate(database);
      write(
          """
          query("names").returns(listOf(SqlSchema.sale))
              .handler(inlineSql("select id, customer from sales"))
              .authorization(allow -> allow.authenticated()),
          query("forStaff").returns(listOf(SqlSchema.sale))
              .handler(inlineSql("select id, customer from sales"))
              .authorization(allow -> allow.group("Staff")),
          query("whole").returns(listOf(SqlSchema.sale))
              .handler(inlineSql("select * from sales"))
              .authorization(allow -> allow.authenticated()),
          query("amounts").returns(SqlSchema.sale)
              .handler(inlineSql("select id, customer, seller, shop_id, amount from sales"))
              .authorization(allow -> allow.authenticated())
          """);
      change(
          """
          .authorization(
              SqlSchema.sale,
              allow -> allow.group("Staff").to(Operation.READ),
              allow -> allow.ownerDefinedIn(SqlSchema.sale.seller).to(Operation.READ),
              allow -> allow.when(SqlSchema.sale.shop.to(it -> it.shopName).eq(claim("shop"))).to(Operation.READ))
          .authorization(
              SqlSchema.sale.amount,
              allow -> allow.authenticated().when(SqlSchema.sale.open.eq(true)).to(Operation.READ))
          """);

      var checked = CommandRun.of(environment, "build", "--api", folder.toString(), "--connect");

      assertThat(checked.exitCode()).as(checked.error()).isZero();
      assertThat(checked.errorLines())
          .filteredOn(line -> line.contains("The statement of"))
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .startsWith("schema/DataSchema.java:12:")
                      .endsWith(
                          "Warning: The statement of names selects no column for open, seller,"
                              + " shopId of Sale, by which rules decide who reads a row: whom they"
                              + " concern is refused. Select open, seller, shop_id, or return a"
                              + " custom type."),
              line ->
                  assertThat(line)
                      .endsWith(
                          "Warning: The statement of amounts selects no column for open of Sale, by"
                              + " which rules decide who reads a row: whom they concern is refused."
                              + " Select open, or return a custom type."));
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aColumnThatIsThereTwiceIsToldOf(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      var environment = generate(database);
      write(
          """
          query("joined").returns(listOf(SqlSchema.shop))
              .handler(inlineSql("select s.*, t.id from shops s join shops t on t.id = s.id"))
              .authorization(allow -> allow.publicApiKey())
          """);

      var checked = CommandRun.of(environment, "build", "--api", folder.toString(), "--connect");

      assertThat(checked.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(checked.errorLines())
          .singleElement()
          .asString()
          .endsWith(
              "The statement of joined selects two columns called id, so that none of them can be"
                  + " taken for a field of Shop. Leave one out, or give it another name.");
    }
  }

  private Map<String, String> generate(TestDatabase database) throws Exception {
    database.run(
        "create table shops (id int primary key, shop_name varchar(40) not null, lat double"
            + " precision not null)");
    database.run(
        "create table sales (id int primary key, customer varchar(40) not null, seller varchar(40),"
            + " open boolean, amount int, shop_id int, foreign key (shop_id) references"
            + " shops (id))");
    var environment = Map.of("SHOP_URL", database.url());
    var generated =
        CommandRun.of(
            environment,
            "generate",
            "schema-from-database",
            "--api",
            folder.toString(),
            "--connection-uri-secret",
            "SHOP_URL");
    assertThat(generated.exitCode()).as(generated.error()).isZero();
    return environment;
  }

  private void change(String calls) throws IOException {
    var file = folder.resolve("schema/DataSchema.java");
    var text = Files.readString(file);
    Files.writeString(
        file, text.replaceFirst("\\.addToSchema", calls.replace("\n", " ") + ".addToSchema"));
  }

  private void write(String additions) throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Conditions.claim;
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.definition.Operation;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(allow -> allow.publicApiKey())
                .addToSchema(
        %s)
                .build();
          }
        }
        """
            .formatted(additions));
  }
}
