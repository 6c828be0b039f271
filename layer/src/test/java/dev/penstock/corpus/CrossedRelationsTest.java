package dev.penstock.corpus;

import static dev.penstock.corpus.Society.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Relations lead from rows of one database to rows of another, of whichever kinds they are. */
final class CrossedRelationsTest {
  private static final String EVERYBODY =
      ".authorization(allow -> allow.publicApiKey())\n" + Trade.RELATIONSHIPS;

  static List<Object[]> pairs() {
    return Trade.pairs();
  }

  @ParameterizedTest
  @MethodSource("pairs")
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

  @ParameterizedTest
  @MethodSource("pairs")
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

  @ParameterizedTest
  @MethodSource("pairs")
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

  @ParameterizedTest
  @MethodSource("pairs")
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

  @ParameterizedTest
  @MethodSource("pairs")
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

  @ParameterizedTest
  @MethodSource("pairs")
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
                  + " but what its answer needs of another database could not be read; do not"
                  + " repeat the change.\"");
      check(gateway, "{ getCustomer(id: 2) { name } }", "{\"getCustomer\":{\"name\":\"Bea\"}}");
      assertThat(Trade.ask(gateway, "{ getCustomer(id: 2) { name credit { points } } }"))
          .startsWith("{\"data\":{\"getCustomer\":null},\"errors\":[");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void rulesHoldOnBothSides(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway =
            trade.gateway(
                """
                .authorization(
                    SqlSchema.customer,
                    allow -> allow.ownerDefinedIn(SqlSchema.customer.owner),
                    allow -> allow.publicApiKey())
                .authorization(
                    BillingSqlSchema.invoice,
                    allow -> allow.ownerDefinedIn(BillingSqlSchema.invoice.owner),
                    allow -> allow.group("Finance"))
                .authorization(
                    BillingSqlSchema.invoice.secret, allow -> allow.group("Finance"))
                """
                    + Trade.RELATIONSHIPS)) {
      var ann = token("ann", "ann", List.of());
      var chief = token("chief", "chief", List.of("Finance"));
      var document = "{ listCustomers { items { name invoices { items { id secret } } } } }";

      assertThat(Trade.ask(gateway, ann, document, Map.of()))
          .startsWith(
              data(
                  """
                  {"listCustomers":{"items":[
                  {"name":"Ada","invoices":{"items":[{"id":10,"secret":null},{"id":12,"secret":null}]}},
                  {"name":"Cleo","invoices":{"items":[]}}]}}
                  """))
          .contains(
              "\"Not Authorized to access secret on type Invoice\"",
              "\"path\":[\"listCustomers\",\"items\",0,\"invoices\",\"items\",0,\"secret\"]",
              "\"path\":[\"listCustomers\",\"items\",0,\"invoices\",\"items\",1,\"secret\"]");
      assertThat(
              Trade.ask(
                  gateway,
                  chief,
                  "{ listInvoices { items { id secret customer { name } } } }",
                  Map.of()))
          .isEqualTo(
              whole(
                  """
                  {"listInvoices":{"items":[
                  {"id":10,"secret":"ten","customer":null},{"id":11,"secret":"eleven","customer":null},
                  {"id":12,"secret":null,"customer":null},{"id":13,"secret":"thirteen","customer":null},
                  {"id":14,"secret":"fourteen","customer":null}]}}
                  """));
      assertThat(Trade.ask(gateway, "{ getCustomer(id: 1) { name invoices { items { id } } } }"))
          .startsWith(data("{\"getCustomer\":{\"name\":\"Ada\",\"invoices\":null}}"))
          .contains(
              "\"Not Authorized to access invoices on type Customer\"",
              "\"path\":[\"getCustomer\",\"invoices\"]");
      assertThat(
              Trade.ask(
                  gateway,
                  ann,
                  "{ getCustomer(id: 1) { invoices(filter: {secret: {eq: \"ten\"}}) { items { id }"
                      + " } } }",
                  Map.of()))
          .startsWith(data("{\"getCustomer\":null}"))
          .contains("Not Authorized to access getCustomer on type Query");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void fieldsThatDependOnTheRowAreToldWhereTheyAre(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway =
            trade.gateway(
                """
                .authorization(allow -> allow.authenticated().to(Operation.READ))
                .authorization(
                    BillingSqlSchema.invoice.secret,
                    allow -> allow.ownerDefinedIn(BillingSqlSchema.invoice.owner))
                .authorization(
                    BillingSqlSchema.invoice.total,
                    allow -> allow.ownerDefinedIn(BillingSqlSchema.invoice.owner))
                """
                    + Trade.RELATIONSHIPS)) {
      var ann = token("ann", "ann", List.of());

      assertThat(
              Trade.ask(
                  gateway,
                  ann,
                  "{ listVisits { items { id customer { latest { id secret } first { total }"
                      + " latest2: latest { total } } } } }",
                  Map.of()))
          .startsWith(
              data(
                  """
                  {"listVisits":{"items":[
                  {"id":1,"customer":{"latest":{"id":12,"secret":null},"first":{"total":"10.00"},"latest2":{"total":"12.00"}}},
                  {"id":2,"customer":{"latest":{"id":12,"secret":null},"first":{"total":"10.00"},"latest2":{"total":"12.00"}}},
                  {"id":3,"customer":{"latest":{"id":11,"secret":null},"first":null,"latest2":null}}]}}
                  """))
          .contains(
              "\"path\":[\"listVisits\",\"items\",2,\"customer\",\"latest\",\"secret\"]",
              "\"path\":[\"listVisits\",\"items\",2,\"customer\",\"latest2\",\"total\"]")
          .doesNotContain("\"items\",0", "\"items\",1");
    }
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void manyRowsAreReadInPortions(Kind shop, Kind billing) throws SQLException {
    try (var trade = Trade.open(shop, billing);
        var gateway = trade.gateway(EVERYBODY)) {
      var ref = shop == Kind.MYSQL ? "'%s'" : "cast('%s' as uuid)";
      trade
          .shop()
          .run(
              "insert into customers (id, code, name, invoice_id, ref) values "
                  + IntStream.range(1000, 1350)
                      .mapToObj(id ->
                          "(%d, 'c%d', 'C', %d, %s)"
                              .formatted(
                                  id,
                                  id,
                                  id,
                                  ref.formatted("00000000-0000-4000-8000-%012d".formatted(id))))
                      .collect(Collectors.joining(", ")));
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
    assertThat(Trade.ask(gateway, document)).isEqualTo(whole(expected));
    if (!document.startsWith("mutation")) {
      assertThat(Trade.ask(gateway, document)).isEqualTo(whole(expected));
    }
  }

  private static Answer answer(Gateway gateway, String document, Map<String, Object> variables) {
    return new Answer(
        Answer.parsed(Trade.ask(gateway, new Caller.ApiKey(), document, Map.copyOf(variables))));
  }

  private static String whole(String data) {
    return data(data) + "}";
  }

  private static String data(String data) {
    return "{\"data\":" + data.replace("\n", "");
  }
}
