package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;

/** Two databases, of whichever kinds, are one API, and each root field goes to its own. */
final class CombinedDatabasesTest {
  private static final String EVERYBODY = ".authorization(allow -> allow.publicApiKey())";

  @EachPair
  void eachModelIsReadFromItsOwnDatabase(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      assertThat(
              Trade.ask(
                  gateway,
                  """
                  {
                    getInvoice(id: 10) { total invoiceLines { items { what } } }
                    listCustomers(filter: {name: {eq: "Ada"}}) { items { id visits { items { id } } } }
                    gone: getInvoice(id: 1) { id }
                  }
                  """))
          .isEqualTo(
              """
              {"data":{"getInvoice":{"total":"10.00","invoiceLines":{"items":[{"what":"tea"},\
              {"what":"milk"}]}},"listCustomers":{"items":[{"id":"1","visits":{"items":[{"id":1},\
              {"id":2}]}}]},"gone":null}}\
              """);
    }
  }

  @EachPair
  void changesAreMadeInTheOrderOfTheDocumentEachInItsDatabase(Kind shop, Kind billing)
      throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      var answer =
          Trade.ask(
              gateway,
              """
              mutation {
                one: createInvoice(input: {id: 20, total: "1.5"}) { total }
                two: updateCustomer(input: {id: 2, name: "Bea"}) { name }
                three: updateInvoice(input: {id: 20, total: "2.5"}) { total }
                four: deleteCustomer(input: {id: 77}) { id }
                five: deleteInvoice(input: {id: 20}) { id total }
              }
              """);

      assertThat(answer)
          .startsWith(
              """
              {"data":{"one":{"total":"1.50"},"two":{"name":"Bea"},"three":{"total":"2.50"},\
              "four":null,"five":{"id":20,"total":"2.50"}},"errors":[\
              """)
          .contains("NOT_FOUND");
      assertThat(count(trade.shop(), "select count(*) from customers where name = 'Bea'"))
          .isEqualTo(1);
      assertThat(count(trade.billing(), "select count(*) from invoices")).isEqualTo(5);
    }
  }

  @EachPair
  void rulesOfADatabaseAreThoseOfItsModels(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway =
            trade.gateway(
                """
                .setAuthorization(
                    SqlSchema.schema().authorization(allow -> allow.publicApiKey()),
                    BillingSqlSchema.schema().authorization(allow -> allow.authenticated()),
                    BillingSqlSchema.credit.authorization(allow -> allow.publicApiKey()))
                """)) {
      assertThat(
              Trade.ask(
                  gateway,
                  "{ getVisit(id: 3) { id } getCredit(code: \"dan\") { points } getInvoice(id: 10)"
                      + " { id } }"))
          .startsWith(
              """
              {"data":{"getVisit":{"id":3},"getCredit":{"points":7},"getInvoice":null},"errors":[\
              {"message":"Not Authorized to access getInvoice on type Query"\
              """);
    }
  }

  @EachPair
  void operationsAskTheirOwnDatabaseAndLeadOnToOthers(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway =
            trade.gateway(
                EVERYBODY
                    + Trade.RELATIONSHIPS
                    + """
                    .addToSchema(
                        query("dear")
                            .on(BillingSqlSchema.schema())
                            .argument("least", INT.required())
                            .returns(listOf(BillingSqlSchema.invoice))
                            .handler(
                                inlineSql("select * from invoices where total >= :least order by id"))
                            .authorization(allow -> allow.publicApiKey()),
                        query("names")
                            .returns(listOf(STRING))
                            .handler(inlineSql("select name from customers order by id"))
                            .authorization(allow -> allow.publicApiKey()),
                        mutation("bill")
                            .on(BillingSqlSchema.schema())
                            .argument("id", INT.required())
                            .returns(BillingSqlSchema.invoice)
                            .handler(
                                inlineSql("update invoices set secret = 'x' where id = :id")
                                    .thenSelect("select * from invoices where id = :id"))
                            .authorization(allow -> allow.publicApiKey()))
                    """)) {
      assertThat(Trade.ask(gateway, "{ dear(least: 12) { id customer { name } } names }"))
          .isEqualTo(
              """
              {"data":{"dear":[{"id":12,"customer":{"name":"Ada"}},\
              {"id":13,"customer":{"name":"Bob"}},{"id":14,"customer":null}],\
              "names":["Ada","Bob","Cleo","Dan"]}}\
              """);
      assertThat(
              Trade.ask(
                  gateway, "mutation { bill(id: 10) { secret customer { name latest { id } } } }"))
          .isEqualTo(
              """
              {"data":{"bill":{"secret":"x","customer":{"name":"Ada","latest":{"id":12}}}}}\
              """);
    }
  }

  private static int count(TestDatabase database, String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
