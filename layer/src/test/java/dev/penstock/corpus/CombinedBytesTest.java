package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;

/** Answers with rows of several databases, which are in memory as a whole, have a limit. */
final class CombinedBytesTest {
  private static final int MOST = 4_096;
  private static final String TOO_LARGE =
      "The answer is read in several steps and has more than 4096 bytes. Ask for fewer rows or"
          + " fields at once.";

  @EachPair
  void whatDoesNotFitIsRefusedAndTheNextRequestIsAnswered(Kind shop, Kind billing)
      throws SQLException {
    try (var trade = Ledger.open(shop, billing)) {
      // One row of the other database that belongs into many places.
      trade.billing().run("update invoices set secret = '%s'".formatted("x".repeat(20)));
      trade.billing().run("update invoices set customer_id = 100 where id >= 1000");
      try (var gateway = gateway(trade)) {
        var one = "{ getCustomer(id: 100) { name invoices(limit: %d) { items { id } } } }";
        assertThat(Trade.ask(gateway, one.formatted(100))).doesNotContain("errors");
        assertThat(
                Trade.ask(
                    gateway,
                    "{ getCustomer(id: 100) { invoices(limit: 160) { items { id secret total code }"
                        + " } } other: getCustomer(id: 1) { name } }"))
            .startsWith(
                "{\"data\":{\"getCustomer\":null,\"other\":{\"name\":\"Ada\"}},\"errors\":[")
            .contains(TOO_LARGE, "\"code\":\"TOO_LARGE\"", "\"errorType\":\"TooLarge\"");
        assertThat(
                Trade.ask(
                    gateway,
                    "{ listInvoices(limit: 40, filter: {id: {ge: 1000}}) { items { id customer {"
                        + " name code invoices(limit: 8) { items { id } } } } } }"))
            .contains(TOO_LARGE);
        assertThat(
                Trade.ask(
                    gateway,
                    "{ listInvoices(limit: 1000) { items { id secret total code customer { id } }"
                        + " } }"))
            .contains(TOO_LARGE);
        assertThat(
                Trade.ask(
                    gateway, "{ listInvoices(limit: 1000) { items { id secret total code } } }"))
            .doesNotContain("errors");
        assertThat(Trade.ask(gateway, one.formatted(100))).doesNotContain("errors");
      }
    }
  }

  @EachPair
  void aChangeStaysAndSaysSo(Kind shop, Kind billing) throws SQLException {
    try (var trade = Ledger.open(shop, billing)) {
      trade.billing().run("update invoices set customer_id = 100 where id >= 1000");
      try (var gateway = gateway(trade)) {
        assertThat(
                Trade.ask(
                    gateway,
                    "mutation { updateCustomer(input: {id: 100, name: \"New\"}) { invoices(limit:"
                        + " 160) { items { id total code customerId __typename } } } }"))
            .startsWith("{\"data\":{\"updateCustomer\":null},\"errors\":[")
            .contains(
                "The change was made, but its answer is read in several steps and too large; ask"
                    + " for less, and do not repeat the change.",
                "\"code\":\"TOO_LARGE\"");
        assertThat(Trade.ask(gateway, "{ getCustomer(id: 100) { name } }"))
            .isEqualTo("{\"data\":{\"getCustomer\":{\"name\":\"New\"}}}");
      }
    }
  }

  private static Gateway gateway(Trade trade) throws SQLException {
    var limits = new Limits(10_000, 5_000, 12, 10, 5_000, 50, 20, 5, 50, 20, MOST);
    return Gateway.openEach(
        trade.definition(".authorization(allow -> allow.publicApiKey())" + Trade.RELATIONSHIPS),
        database ->
            Pool.open(
                ConnectionUrl.parse(
                    (database.name().isEmpty() ? trade.shop() : trade.billing()).url()),
                Pool.Settings.DEFAULT.withMaximumSize(1)),
        Settings.of(new byte[32]).withLimits(limits),
        Handlers.NONE);
  }
}
