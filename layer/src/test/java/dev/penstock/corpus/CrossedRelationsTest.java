package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Relations lead from rows of one database to rows of another, of whichever kinds they are. */
final class CrossedRelationsTest {
  private static final String EVERYBODY =
      ".authorization(allow -> allow.publicApiKey())\n" + Trade.RELATIONSHIPS;

  @EachPair
  void eachRowHasWhatItsKeyLeadsTo(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      check(
          gateway,
          """
          { listCustomers { items {
            name
            invoices { items { id } nextToken }
            credit { points }
            latest { id total }
            referred { id }
            first { id }
          } } }
          """,
          """
          {"listCustomers":{"items":[
          {"name":"Ada","invoices":{"items":[{"id":10},{"id":11},{"id":12}],"nextToken":null},
          "credit":{"points":100},"latest":{"id":12,"total":"12.00"},"referred":{"id":10},"first":{"id":10}},
          {"name":"Bob","invoices":{"items":[{"id":13}],"nextToken":null},
          "credit":null,"latest":null,"referred":{"id":13},"first":{"id":13}},
          {"name":"Cleo","invoices":{"items":[],"nextToken":null},
          "credit":null,"latest":null,"referred":null,"first":null},
          {"name":"Dan","invoices":{"items":[],"nextToken":null},
          "credit":{"points":7},"latest":{"id":11,"total":"11.50"},"referred":null,"first":null}]}}
          """);
    }
  }

  @EachPair
  void textsAreEqualOnlyLetterByLetter(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      check(
          gateway,
          "{ listCustomers { items { coded { items { id } } exact { items { id } } } } }",
          """
          {"listCustomers":{"items":[
          {"coded":{"items":[{"id":10}]},"exact":{"items":[{"id":10}]}},
          {"coded":{"items":[{"id":13}]},"exact":{"items":[{"id":13}]}},
          {"coded":{"items":[{"id":11}]},"exact":{"items":[]}},
          {"coded":{"items":[]},"exact":{"items":[]}}]}}
          """);
    }
  }

  @EachPair
  void theyLeadThereAndBackAndOn(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      check(
          gateway,
          """
          { listInvoices(sortDirection: DESC) { items {
            id
            customer { name visits { items { id } } credit { __typename points } }
            invoiceLines { items { what invoice { customer { latest { id invoiceLines { items { id } } } } } } }
          } } }
          """,
          """
          {"listInvoices":{"items":[
          {"id":14,"customer":null,"invoiceLines":{"items":[]}},
          {"id":13,"customer":{"name":"Bob","visits":{"items":[]},"credit":null},"invoiceLines":{"items":[
          {"what":"salt","invoice":{"customer":{"latest":null}}}]}},
          {"id":12,"customer":{"name":"Ada","visits":{"items":[{"id":1},{"id":2}]},
          "credit":{"__typename":"Credit","points":100}},"invoiceLines":{"items":[]}},
          {"id":11,"customer":{"name":"Ada","visits":{"items":[{"id":1},{"id":2}]},
          "credit":{"__typename":"Credit","points":100}},"invoiceLines":{"items":[
          {"what":"rice","invoice":{"customer":{"latest":{"id":12,"invoiceLines":{"items":[]}}}}}]}},
          {"id":10,"customer":{"name":"Ada","visits":{"items":[{"id":1},{"id":2}]},
          "credit":{"__typename":"Credit","points":100}},"invoiceLines":{"items":[
          {"what":"tea","invoice":{"customer":{"latest":{"id":12,"invoiceLines":{"items":[]}}}}},
          {"what":"milk","invoice":{"customer":{"latest":{"id":12,"invoiceLines":{"items":[]}}}}}]}}]}}
          """);
    }
  }

  @EachPair
  void listsTakeFiltersSortsAndPages(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      check(
          gateway,
          """
          { getCustomer(id: 1) {
            dear: invoices(filter: {total: {gt: "10.5"}}, sort: [{total: DESC}]) { items { id } }
            cheap: invoices(filter: {total: {le: "10.5"}}) { items { total invoiceLines(limit: 1) { items { what } } } }
          } }
          """,
          """
          {"getCustomer":{"dear":{"items":[{"id":12},{"id":11}]},
          "cheap":{"items":[{"total":"10.00","invoiceLines":{"items":[{"what":"tea"}]}}]}}}
          """);
      var page =
          "query ($t: String) { getCustomer(id: 1) { invoices(limit: 2, nextToken: $t) { items { id"
              + " } nextToken } } }";
      var first = answer(gateway, page, Map.of());
      var token = first.at("getCustomer.invoices.nextToken").textValue();
      var second = answer(gateway, page, Map.of("t", token));

      assertThat(first.at("getCustomer.invoices.items").toString())
          .isEqualTo("[{\"id\":10},{\"id\":11}]");
      assertThat(second.at("getCustomer.invoices").toString())
          .isEqualTo("{\"items\":[{\"id\":12}],\"nextToken\":null}");
      assertThat(answer(gateway, page, Map.of("t", token + "x")).text()).contains("BAD_TOKEN");
      assertThat(answer(gateway, page.replace("limit: 2", "limit: 0"), Map.of()).text())
          .contains("Give limit a number from 1 to 1000.");
    }
  }

  @EachPair
  void changesAnswerWithThem(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      check(
          gateway,
          """
          mutation {
            one: createInvoice(input: {id: 20, customerId: 2, total: "1"}) { customer { name } }
            two: updateCustomer(input: {id: 2, name: "Bea"}) { invoices { items { id } } }
            three: updateInvoice(input: {id: 20, customerId: 1}) { customer { name } }
            four: deleteInvoice(input: {id: 20}) { id customer { name latest { id } } }
          }
          """,
          """
          {"one":{"customer":{"name":"Bob"}},
          "two":{"invoices":{"items":[{"id":13},{"id":20}]}},
          "three":{"customer":{"name":"Ada"}},
          "four":{"id":20,"customer":{"name":"Ada","latest":{"id":12}}}}
          """);
      assertThat(Trade.ask(gateway, "{ getInvoice(id: 20) { id } }"))
          .isEqualTo("{\"data\":{\"getInvoice\":null}}");
    }
  }

  @EachPair
  void aChangeStaysWhenItsAnswerCannotBeCompleted(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      trade.billing().run("drop table credits");

      assertThat(
              Trade.ask(
                  gateway,
                  "mutation { updateCustomer(input: {id: 2, name: \"Bea\"}) { credit { points } }"
                      + " }"))
          .startsWith(
              "{\"data\":{\"updateCustomer\":null},\"errors\":[{\"message\":\"The change was made,"
                  + " but rows that its answer needs could not be read; do not repeat the"
                  + " change.\"");
      check(gateway, "{ getCustomer(id: 2) { name } }", "{\"getCustomer\":{\"name\":\"Bea\"}}");
      assertThat(Trade.ask(gateway, "{ getCustomer(id: 2) { name credit { points } } }"))
          .startsWith("{\"data\":{\"getCustomer\":null},\"errors\":[");
    }
  }

  @EachPair
  void manyRowsAreReadInPortions(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      trade.add(IntStream.range(1000, 1350).mapToObj(id -> new Trade.Customer(id, "C", id, "")));
      trade
          .billing()
          .run(
              "insert into invoices (id, customer_id, total) values "
                  + IntStream.range(1000, 1700)
                      .mapToObj(id -> "(%d, %d, 1)".formatted(id, 1000 + id % 350))
                      .collect(Collectors.joining(", ")));
      var answer =
          answer(
              gateway,
              """
              { listCustomers(filter: {name: {eq: "C"}}, limit: 1000) { items {
                id latest { id } invoices { items { id customer { id } } }
              } } }
              """,
              Map.of());

      assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
      var customers = answer.all("listCustomers.items");
      assertThat(customers).hasSize(350);
      for (var customer : customers) {
        var id = customer.path("id").asInt();
        assertThat(customer.at("/latest/id").asInt()).isEqualTo(id);
        assertThat(
                customer.at("/invoices/items").findValues("id").stream().map(each -> each.asInt()))
            .hasSize(4)
            .allMatch(each -> each == id || 1000 + each % 350 == id);
      }
    }
  }

  private static void check(Gateway gateway, String document, String expected) {
    // Twice: as one that is planned, and as one that is known.
    assertThat(Trade.ask(gateway, document)).isEqualTo(Trade.whole(expected));
    if (!document.startsWith("mutation")) {
      assertThat(Trade.ask(gateway, document)).isEqualTo(Trade.whole(expected));
    }
  }

  private static Answer answer(Gateway gateway, String document, Map<String, Object> variables) {
    return Trade.answer(gateway, new Caller.ApiKey(), document, Map.copyOf(variables));
  }
}
