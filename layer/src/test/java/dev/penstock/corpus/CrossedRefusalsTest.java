package dev.penstock.corpus;

import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Trade.data;
import static dev.penstock.corpus.Trade.whole;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What callers may not have of another database is refused, where and as it is asked for. */
final class CrossedRefusalsTest {
  @EachPair
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

  @EachPair
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

  @EachPair
  void fieldsOfOthersAreNeitherAnsweredNorAskedFor(Kind shop, Kind billing) throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade)) {
      for (var reader : Ledger.readers()) {
        if (reader.customers().equals("1 = 0")) {
          continue;
        }
        var below = "{ listCustomers(limit: 500) { items { id invoices%s { items { id%s } } } } }";
        for (var argument :
            List.of(
                "(filter: {total: {gt: \"3\"}})",
                "(filter: {not: {total: {attributeExists: true}}})")) {
          var answer = reader.ask(gateway, below.formatted(argument, ""));
          if (reader.seesTotals()) {
            assertThat(answer.body().has("errors")).as("%s %s", reader, argument).isFalse();
          } else {
            assertThat(answer.at("listCustomers").isNull()).as("%s %s", reader, argument).isTrue();
            assertThat(answer.body().at("/errors/0/message").asText())
                .isEqualTo("Not Authorized to access listCustomers on type Query");
          }
        }
        for (var sort : List.of("(sort: [{secret: ASC}])", "(sort: [{total: DESC}])")) {
          assertThat(
                  reader
                      .ask(gateway, below.formatted(sort, ""))
                      .body()
                      .at("/errors/0/message")
                      .asText())
              .isEqualTo("Not Authorized to access listCustomers on type Query");
        }

        var totals =
            reader.ask(gateway, "{ listCustomers(limit: 500) { items { latest { total } } } }");
        assertThat(totals.body().has("errors")).isEqualTo(!reader.seesTotals());
      }
    }
  }

  @EachPair
  void noFilterSortOrConditionLooksAcross(Kind shop, Kind billing) throws SQLException {
    try (var trade = Ledger.open(shop, billing);
        var gateway = Ledger.gateway(trade)) {
      var reader = Ledger.readers().getFirst();
      for (var document :
          List.of(
              "{ listCustomers(filter: {invoices: {id: {eq: 1}}}) { items { id } } }",
              "{ listCustomers(filter: {latest: {total: {gt: \"1\"}}}) { items { id } } }",
              "{ listCustomers(sort: [{latest: ASC}]) { items { id } } }",
              "mutation { updateCustomer(input: {id: 100, name: \"x\"}, condition: {latest: {id:"
                  + " {eq: 1}}}) { id } }")) {
        var answer = reader.ask(gateway, document);
        assertThat(answer.body().at("/errors/0/extensions/code").asText())
            .as(answer.text())
            .isEqualTo("BAD_VALUE");
      }
    }
  }
}
