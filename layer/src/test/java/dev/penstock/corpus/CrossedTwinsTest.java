package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two pairs of databases that differ only in what a caller may not read have the same answers for
 * her, to the byte.
 */
final class CrossedTwinsTest {
  private static final String HIDDEN_INVOICES =
      "(owner is null or owner <> 'ann') and id not in"
          + " (select invoice_id from invoice_lines where what = 'tea')";

  private static final String HIDDEN_CUSTOMERS = "(owner is null or owner <> 'ann')";

  @EachPair
  void whatIsHiddenElsewhereMakesNoDifference(Kind shop, Kind billing) throws SQLException {
    var ann = Ledger.readers().getFirst();
    try (var one = Ledger.open(shop, billing);
        var other = Ledger.open(shop, billing)) {
      changeWhatIsHidden(other);
      try (var here = Ledger.gateway(one);
          var there = Ledger.gateway(other)) {
        var bob = Ledger.readers().get(1);
        var told = 0;
        var seen = 0;
        for (var document : documents()) {
          var answer = Trade.ask(here, ann.caller(), document, Map.of());
          assertThat(Trade.ask(there, ann.caller(), document, Map.of()))
              .as(document)
              .isEqualTo(answer);
          told += answer.contains("\"id\":10") ? 1 : 0;
          var his = Trade.ask(here, bob.caller(), document, Map.of());
          seen += Trade.ask(there, bob.caller(), document, Map.of()).equals(his) ? 0 : 1;
        }
        assertThat(told).as("answers with rows").isGreaterThan(80);
        assertThat(seen).as("differences that somebody else sees").isGreaterThan(50);
      }
    }
  }

  private static void changeWhatIsHidden(Trade trade) throws SQLException {
    trade.billing().run("update invoices set total = total + 1000");
    trade
        .billing()
        .run("update invoices set secret = 'other' where owner is null or owner <> 'ann'");
    trade
        .billing()
        .run(
            "update invoices set customer_id = 104, code = 'green' where %s and id %% 3 = 0"
                .formatted(HIDDEN_INVOICES));
    trade
        .billing()
        .run(
            "delete from invoices where %s and id %% 3 = 1 and id not in (select invoice_id from invoice_lines)"
                .formatted(HIDDEN_INVOICES));
    trade
        .billing()
        .run(
            "insert into invoices (id, customer_id, code, total, secret, owner) values"
                + " (900, 100, null, 1, 's1', 'eve'), (901, 104, 'red', 2, 's2', 'bob'),"
                + " (2000, 104, null, 3, null, null)");
    trade
        .shop()
        .run("update customers set name = 'X', code = 'x' where %s".formatted(HIDDEN_CUSTOMERS));
    trade
        .shop()
        .run(
            "insert into customers (id, code, name, ref, owner) select id + 1000, 'new', 'New',"
                + " ref, 'eve' from customers where id < 110");
  }

  private static List<String> documents() {
    List<String> documents = new ArrayList<>();
    for (var filter :
        List.of(
            "",
            "filter: {secret: {eq: \"s2\"}}",
            "filter: {secret: {attributeExists: false}}",
            "filter: {not: {secret: {contains: \"o\"}}}",
            "filter: {total: {gt: \"900\"}}",
            "filter: {code: {eq: \"red\"}}",
            "filter: {id: {between: [1000, 1100]}}")) {
      for (var order :
          List.of("", "sort: [{id: DESC}]", "sort: [{secret: ASC}]", "sort: [{code: ASC}]")) {
        for (var limit : List.of("limit: 1", "limit: 3", "limit: 100")) {
          var arguments = "(%s)".formatted(String.join(", ", List.of(filter, order, limit)));
          documents.add(
              "{ listCustomers { items { id invoices%s { items { id secret code } nextToken } } nextToken } }"
                  .formatted(arguments));
          documents.add(
              "{ listInvoices%s { items { id customer { id name invoices(limit: 2) { items { id } nextToken } } } nextToken } }"
                  .formatted(arguments));
        }
      }
    }
    for (var id : List.of(10, 11, 900, 901, 1000, 1003, 1040, 1041, 1043, 2000, 77)) {
      documents.add("{ getInvoice(id: %d) { id total customer { name } } }".formatted(id));
      documents.add(
          "{ getInvoice(id: %d) { id secret customer { name latest { id } first { id secret } credit { points } } } }"
              .formatted(id));
    }
    for (var id : List.of(1, 2, 3, 100, 101, 104, 1100, 77)) {
      documents.add(
          "{ getCustomer(id: %d) { id name latest { id secret } first { id } coded { items { id } } exact { items { id } } invoices { items { total } } } }"
              .formatted(id));
    }
    documents.add("{ listVisits { items { id customer { id name first { id } } } } }");
    documents.add("{ listInvoiceLines { items { id what invoice { id customer { id } } } } }");
    return documents;
  }
}
