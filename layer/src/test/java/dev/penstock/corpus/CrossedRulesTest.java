package dev.penstock.corpus;

import static dev.penstock.corpus.Society.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.corpus.Ledger.Reader;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules hold for rows of another database; what callers see is found by SQL written by hand. */
final class CrossedRulesTest {
  @EachPair
  void everybodySeesTheRowsOfTheirRulesOnBothSides(Kind shop, Kind billing) throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade);
        var consoles = Consoles.open(trade)) {
      for (var reader : Ledger.readers()) {
        var answer =
            reader.ask(
                gateway,
                """
                { listCustomers(limit: 500) { items {
                  id invoices { items { id } } first { id } latest { id }
                } } }
                """);

        assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
        Map<String, String> seen = new LinkedHashMap<>();
        for (var customer : answer.all("listCustomers.items")) {
          seen.put(
              customer.path("id").asText(),
              "%s %s %s"
                  .formatted(
                      texts(customer.at("/invoices/items"), "id"),
                      customer.at("/first/id").asText("none"),
                      customer.at("/latest/id").asText("none")));
        }
        assertThat(seen).as("%s", reader).isEqualTo(customers(consoles, reader));
      }
    }
  }

  /** One statement for each customer, as somebody with a console would look. */
  private static Map<String, String> customers(Consoles consoles, Reader reader)
      throws SQLException {
    Map<String, String> customers = new LinkedHashMap<>();
    for (var id :
        consoles.shop(
            "select id from customers where %s order by id".formatted(reader.customers()))) {
      var named = consoles.shop("select invoice_id from customers where id = " + id).getFirst();
      var theirs = invoices(consoles, reader, "customer_id = " + id);
      customers.put(
          id,
          "%s %s %s"
              .formatted(
                  theirs,
                  theirs.isEmpty() ? "none" : theirs.getFirst(),
                  invoices(consoles, reader, "id = " + named).stream().findFirst().orElse("none")));
    }
    return customers;
  }

  private static List<String> invoices(Consoles consoles, Reader reader, String where)
      throws SQLException {
    return consoles.billing(
        "select id from invoices i where %s and %s order by id"
            .formatted(where, reader.invoices()));
  }

  @EachPair
  void rowsOfTheFirstDatabaseAreSeenFromTheOtherByTheirOwnRules(Kind shop, Kind billing)
      throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade);
        var consoles = Consoles.open(trade)) {
      for (var reader : Ledger.readers()) {
        var answer =
            reader.ask(
                gateway, "{ listInvoices(limit: 500) { items { id secret customer { name } } } }");

        Map<String, String> seen = new LinkedHashMap<>();
        for (var invoice : answer.all("listInvoices.items")) {
          seen.put(
              invoice.path("id").asText(),
              invoice.path("secret").asText() + " " + invoice.at("/customer/name").asText("none"));
        }
        var visible =
            consoles.shop("select id from customers where %s".formatted(reader.customers()));
        Map<String, String> expected = new LinkedHashMap<>();
        for (var id : invoices(consoles, reader, "1 = 1")) {
          var secret =
              consoles.billing(
                  "select case when %s then secret end from invoices where id = %s"
                      .formatted(reader.secret(), id));
          var customer =
              consoles
                  .billing("select customer_id from invoices where id = %s".formatted(id))
                  .getFirst();
          expected.put(
              id,
              secret.getFirst()
                  + " "
                  + (visible.contains(customer)
                      ? consoles
                          .shop("select name from customers where id = " + customer)
                          .getFirst()
                      : "none"));
        }
        assertThat(seen).as("%s", reader).isEqualTo(expected);
      }
    }
  }

  @EachPair
  void pagesEndWithTheLastRowThatTheCallerMayRead(Kind shop, Kind billing) throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade);
        var consoles = Consoles.open(trade)) {
      for (var reader : Ledger.readers()) {
        for (var id :
            consoles.shop(
                "select id from customers where %s order by id".formatted(reader.customers()))) {
          List<String> seen = new ArrayList<>();
          var token = "null";
          var pages = 0;
          do {
            var page =
                reader
                    .ask(
                        gateway,
                        "{ getCustomer(id: \"%s\") { invoices(limit: 2, nextToken: %s) { items { id } nextToken } } }"
                            .formatted(id, token))
                    .at("getCustomer.invoices");
            seen.addAll(texts(page.path("items"), "id"));
            token = page.path("nextToken").toString();
            pages++;
          } while (!token.equals("null"));
          var expected = invoices(consoles, reader, "customer_id = " + id);
          assertThat(seen).as("%s %s", reader, id).isEqualTo(expected);
          assertThat(pages).isEqualTo(Math.max(1, (expected.size() + 1) / 2));
        }
      }
    }
  }

  @EachPair
  void filtersTakeValuesThatTheCallerMayNotReadForNull(Kind shop, Kind billing)
      throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade);
        var consoles = Consoles.open(trade)) {
      for (var reader : Ledger.readers()) {
        var readable = "case when %s then secret end".formatted(reader.secret());
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("{secret: {eq: \"s3\"}}", readable + " = 's3'");
        filters.put("{secret: {ne: \"s3\"}}", readable + " <> 's3'");
        filters.put("{secret: {attributeExists: false}}", readable + " is null");
        filters.put("{secret: {attributeExists: true}}", readable + " is not null");
        filters.put("{not: {secret: {beginsWith: \"s1\"}}}", "not (" + readable + " like 's1%')");
        for (var filter : filters.entrySet()) {
          var answer =
              reader.ask(
                  gateway,
                  "{ listCustomers(limit: 500) { items { id invoices(filter: %s) { items { id } } } } }"
                      .formatted(filter.getKey()));
          for (var customer : answer.all("listCustomers.items")) {
            assertThat(texts(customer.at("/invoices/items"), "id"))
                .as("%s %s of %s", reader, filter.getKey(), customer.path("id"))
                .isEqualTo(
                    invoices(
                        consoles,
                        reader,
                        "customer_id = %s and %s"
                            .formatted(customer.path("id").asText(), filter.getValue())));
          }
        }
      }
    }
  }

  @EachPair
  void hiddenColumnsLeadOnAndDecideAndAreNotShown(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway =
            trade.gateway(
                Ledger.RULES
                    + Trade.RELATIONSHIPS
                    + """
                    .disableOperations(SqlSchema.customer, Operation.CREATE)
                    .hide(SqlSchema.customer.code)
                    .hide(BillingSqlSchema.invoice.code)
                    .hide(BillingSqlSchema.invoice.owner)
                    """)) {
      var ann = Ledger.readers().getFirst();
      var lea = new Reader("of a team", token("lea", "lea", List.of("ada")), "", "", "", false);

      assertThat(
              Trade.ask(
                  gateway,
                  ann.caller(),
                  "{ listCustomers { items { id coded { items { id } } credit { points } } } }",
                  Map.of()))
          .isEqualTo(
              """
              {"data":{"listCustomers":{"items":[\
              {"id":"1","coded":{"items":[{"id":10}]},"credit":{"points":100}},\
              {"id":"3","coded":{"items":[]},"credit":null}]}}}\
              """);
      assertThat(Trade.ask(gateway, lea.caller(), "{ listInvoices { items { id } } }", Map.of()))
          .isEqualTo("{\"data\":{\"listInvoices\":{\"items\":[{\"id\":10}]}}}");
      for (var document :
          List.of(
              "{ listInvoices { items { code } } }",
              "{ listInvoices(filter: {owner: {eq: \"ann\"}}) { items { id } } }",
              "{ listCustomers { items { invoices(sort: [{code: ASC}]) { items { id } } } } }")) {
        assertThat(ann.ask(gateway, document).data().isMissingNode()).as(document).isTrue();
      }
    }
  }

  private static List<String> texts(JsonNode nodes, String name) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.path(name).asText()));
    return texts;
  }
}
