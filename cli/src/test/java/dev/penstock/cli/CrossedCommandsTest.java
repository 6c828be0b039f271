package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that check an API, for one that has several databases. */
final class CrossedCommandsTest {
  private static final String PAIRS =
      """
      POSTGRESQL, MYSQL
      MYSQL, MARIADB
      MARIADB, POSTGRESQL
      """;

  private static final String RULES =
      """
      .authorization(
          SqlSchema.customer,
          allow -> allow.when(SqlSchema.customer.email.eq(claim("email"))))
      .authorization(
          BillingSqlSchema.invoice,
          allow ->
              allow
                  .when(BillingSqlSchema.invoice.customerId.eq(claim("number")))
                  .to(Operation.READ, Operation.UPDATE))
      .authorization(
          BillingSqlSchema.invoice.total,
          allow ->
              allow
                  .group("accounting")
                  .when(BillingSqlSchema.invoice.customerId.eq(claim("number"))))
      .authorization(BillingSqlSchema.invoiceLine, allow -> allow.group("accounting"))
      .setRelationships(
          SqlSchema.customer
              .hasMany("invoices", BillingSqlSchema.invoice)
              .onNumbers(SqlSchema.customer.id, BillingSqlSchema.invoice.customerId),
          BillingSqlSchema.invoice
              .belongsTo("customer", SqlSchema.customer)
              .onNumbers(BillingSqlSchema.invoice.customerId, SqlSchema.customer.id))
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void anExplanationTellsTheConditionsOfBothInTheirOwnWords(Kind shop, Kind billing)
      throws Exception {
    try (var trade = TradeFolder.open(shop, billing, folder, RULES)) {
      var explained =
          trade.run(
              "auth",
              "explain",
              "--claims",
              "{\"email\": \"ada@shop.example\", \"number\": 1}",
              "--request",
              "{ listCustomers { items { name invoices(filter: {id: {gt: 1}}) { items { id"
                  + " customer { name } invoiceLines { items { description } } } } } } }");

      assertThat(explained.exitCode()).as(explained.error()).isZero();
      assertThat(explained.out().lines().map(String::strip))
          .containsSubsequence(
              "listCustomers  where: only rows for which the condition holds",
              "where  email = claim(\"email\")",
              "listCustomers.items.name  allowed",
              "listCustomers.items.invoices  where: only rows for which the condition holds",
              "where  customerId = claim(\"number\")",
              "listCustomers.items.invoices.items.id  allowed",
              "listCustomers.items.invoices.items.customer  where: the row if the condition holds"
                  + " for it, otherwise null as for an absent row",
              "where  email = claim(\"email\")",
              "listCustomers.items.invoices.items.customer.name  allowed");
      assertThat(explained.out())
          .contains("listCustomers.items.invoices.items.invoiceLines  denied")
          .doesNotContain("ada@");
      assertThat(sql(explained, "listCustomers")).contains(quoted(shop, "email"));
      assertThat(sql(explained, "listCustomers.items.invoices"))
          .contains(quoted(billing, "customer_id"));
      assertThat(sql(explained, "listCustomers.items.invoices.items.customer"))
          .contains(quoted(shop, "email"));

      var changed =
          trade.run(
              "auth",
              "explain",
              "--claims",
              "{\"email\": \"ada@shop.example\", \"number\": 1}",
              "--request",
              "mutation { updateInvoice(input: {id: 101, issued: \"2026-01-16\"}) { id customer {"
                  + " name } } }");
      assertThat(changed.exitCode()).as(changed.error()).isZero();
      assertThat(changed.out().lines().map(String::strip))
          .containsSubsequence(
              "where  customerId = claim(\"number\")",
              "updateInvoice.customer  where: the row if the condition holds for it, otherwise null"
                  + " as for an absent row",
              "where  email = claim(\"email\")");
      assertThat(sql(changed, "updateInvoice")).contains(quoted(billing, "customer_id"));
      assertThat(sql(changed, "updateInvoice.customer")).contains(quoted(shop, "email"));
    }
  }

  /** The condition in the words of a database, of the first part with this beginning. */
  private static String sql(CommandRun explained, String part) {
    return explained
        .out()
        .lines()
        .map(String::strip)
        .dropWhile(line -> !line.startsWith(part + "  where"))
        .filter(line -> line.startsWith("sql  "))
        .findFirst()
        .orElseThrow();
  }

  private static String quoted(Kind kind, String column) {
    return (kind == Kind.POSTGRESQL ? "\"%s\"" : "`%s`").formatted(column);
  }

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void testsOfRulesCompareDataOfBoth(Kind shop, Kind billing) throws Exception {
    try (var trade = TradeFolder.open(shop, billing, folder, RULES)) {
      trade.write(
          "schema/auth-tests.yaml",
          """
          callers:
            ada: {claims: {email: ada@shop.example, number: 1}}
            cfo: {claims: {email: bob@shop.example, number: 2, "cognito:groups": [accounting]}}
          tests:
            - name: ada sees her invoices
              caller: ada
              request: '{ listCustomers { items { name invoices { items { id customer { name } } } } } }'
              expect:
                listCustomers.items.invoices: where customerId = claim("number")
                listCustomers.items.invoices.items.customer: where
              data: {listCustomers: {items: [{name: Ada, invoices: {items: [{id: 101, customer: {name: Ada}}, {id: 102, customer: {name: Ada}}]}}]}}
            - name: and who pays
              caller: cfo
              request: '{ getInvoice(id: 103) { total customer { name } } other: getInvoice(id: 101) { id } }'
              data: {getInvoice: {total: "99.00", customer: {name: Bob}}, other: null}
            - name: wrong
              caller: cfo
              request: '{ listCustomers { items { invoices { items { id } } } } }'
              data: {listCustomers: {items: [{invoices: {items: [{id: 102}]}}]}}
          """);

      var run = trade.run("auth", "test");

      assertThat(run.out())
          .isEqualTo(
              """
              ok      schema/auth-tests.yaml:5  ada sees her invoices
              ok      schema/auth-tests.yaml:12  and who pays
              failed  schema/auth-tests.yaml:16  wrong
                      data.listCustomers.items[0].invoices.items[0].id: expected 102, and it is 103
              2 passed, 1 failed
              """);
    }
  }

  @ParameterizedTest
  @CsvSource(textBlock = PAIRS)
  void statementsAreCheckedByTheirOwnDatabase(Kind shop, Kind billing) throws Exception {
    try (var trade =
        TradeFolder.open(
            shop,
            billing,
            folder,
            """
            .authorization(allow -> allow.publicApiKey())
            .addToSchema(
                query("names").returns(listOf(STRING))
                    .handler(inlineSql("select name from customers"))
                    .authorization(allow -> allow.publicApiKey()),
                query("same").on(BillingSqlSchema.schema()).returns(listOf(STRING))
                    .handler(inlineSql("select name from customers"))
                    .authorization(allow -> allow.publicApiKey()),
                query("bills").on(BillingSqlSchema.schema()).returns(listOf(BillingSqlSchema.invoice))
                    .handler(inlineSql("select * from invoices where total > 1"))
                    .authorization(allow -> allow.publicApiKey()),
                query("lost").returns(listOf(INT))
                    .handler(inlineSql("select id from invoices"))
                    .authorization(allow -> allow.publicApiKey()),
                query("terms").on(BillingSqlSchema.schema()).returns(listOf(INT))
                    .handler(inlineSql("select days_to_pay from customer"))
                    .authorization(allow -> allow.publicApiKey()))
            """)) {
      var checked = trade.run("build", "--connect");

      assertThat(checked.exitCode()).isEqualTo(ExitCode.SCHEMA);
      assertThat(checked.errorLines())
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .startsWith("schema/DataSchema.java:15:")
                      .contains("The database refuses the statement of same: "),
              line ->
                  assertThat(line)
                      .startsWith("schema/DataSchema.java:21:")
                      .contains("The database refuses the statement of lost: ")
                      .endsWith(" Database billing has one: say .on(…) with its schema."),
              line ->
                  assertThat(line)
                      .startsWith("schema/DataSchema.java:24:")
                      .contains("The database refuses the statement of terms: ")
                      .endsWith(" Did you mean \"customers\"?"));
    }
  }
}
