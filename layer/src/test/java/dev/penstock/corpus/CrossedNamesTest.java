package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Handlers;
import dev.penstock.handler.OperationHandler;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Map;

/** Rows of another database that a class names. */
final class CrossedNamesTest {
  private static final String CALLS =
      """
      .authorization(allow -> allow.publicApiKey())
      .setRelationships(
          BillingSqlSchema.invoice
              .belongsTo("customer", SqlSchema.customer)
              .onNumbers(BillingSqlSchema.invoice.customerId, SqlSchema.customer.id))
      .addToSchema(
          customType("Balance").field("code", STRING).field("first", INT)
              .reference("credit", BillingSqlSchema.credit, "code")
              .reference("invoice", BillingSqlSchema.invoice, "first"),
          query("balance").returns(ref("Balance")).handler(javaHandler("test.Balance")).authorization(allow -> allow.publicApiKey()),
          query("credits").returns(listOf(BillingSqlSchema.credit)).handler(javaHandler("test.Codes")).authorization(allow -> allow.publicApiKey()))
      """;

  @EachPair
  void theyAreReadWhereTheyAre(Kind shop, Kind billing) throws SQLException {
    OperationHandler balance = _ -> Map.of("code", "dan", "first", 11);
    OperationHandler codes =
        invocation ->
            invocation.database().rows("select code from customers order by id desc", Map.of());
    var handlers = new Handlers(Map.of("test.Balance", balance, "test.Codes", codes));
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(CALLS, handlers)) {
      assertThat(
              Trade.ask(
                  gateway,
                  "{ balance { credit { points } invoice { total customer { name } } code } }"))
          .isEqualTo(
              Trade.whole(
                  """
                  {"balance":{"credit":{"points":7},
                  "invoice":{"total":"11.50","customer":{"name":"Ada"}},"code":"dan"}}
                  """));
      // Codes are compared letter by letter: there is no credit of Ada, whose customer is Cleo.
      assertThat(Trade.ask(gateway, "{ credits { code points } }"))
          .isEqualTo(
              Trade.whole(
                  """
                  {"credits":[{"code":"dan","points":7},{"code":"ada","points":100}]}
                  """));
    }
  }
}
