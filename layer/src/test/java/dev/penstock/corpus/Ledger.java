package dev.penstock.corpus;

import static dev.penstock.corpus.Society.token;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More rows for {@link Trade} with rules for all of them, and who they admit, written in SQL. */
final class Ledger {
  /**
   * Rules of each kind on both sides. The field with a rule of its own is for those who see the row
   * anyhow: whoever may read one of its fields sees a row.
   */
  static final String RULES =
      """
      .authorization(allow -> allow.authenticated().to(Operation.READ))
      .authorization(
          SqlSchema.customer,
          allow -> allow.ownerDefinedIn(SqlSchema.customer.owner),
          allow -> allow.group("Sales").to(Operation.READ))
      .authorization(
          BillingSqlSchema.invoice,
          allow -> allow.ownerDefinedIn(BillingSqlSchema.invoice.owner).to(Operation.READ),
          allow -> allow.groupDefinedIn(BillingSqlSchema.invoice.code).to(Operation.READ),
          allow ->
              allow
                  .when(
                      BillingSqlSchema.invoice.invoiceLines.exists(
                          line -> line.what.eq(claim("likes"))))
                  .to(Operation.READ))
      .authorization(
          BillingSqlSchema.invoice.secret,
          allow -> allow.ownerDefinedIn(BillingSqlSchema.invoice.owner))
      .authorization(
          BillingSqlSchema.invoice.total,
          allow -> allow.group("Finance").when(BillingSqlSchema.invoice.code.in("red", "blue")))
      """;

  private static final List<String> OWNERS = List.of("ann", "bob", "eve", "");
  private static final List<String> TEAMS = List.of("'red'", "'blue'", "null");

  private Ledger() {}

  /**
   * Who asks, and conditions in SQL for what they may see.
   *
   * @param customers rows of customers
   * @param invoices rows of invoices
   * @param secret rows of invoices whose secret they may see, of those
   */
  record Reader(
      String name,
      Caller caller,
      String customers,
      String invoices,
      String secret,
      boolean seesTotals) {
    Answer ask(Gateway gateway, String document) {
      return Trade.answer(gateway, caller, document, Map.of());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Reader> readers() {
    return List.of(
        new Reader(
            "an owner who likes tea",
            token(Map.of("sub", "ann", "username", "ann", "likes", "tea")),
            "owner = 'ann'",
            "(owner = 'ann' or exists (select 1 from invoice_lines l"
                + " where l.invoice_id = i.id and l.what = 'tea'))",
            "owner = 'ann'",
            false),
        new Reader(
            "an owner in a team",
            token("bob", "bob", List.of("red")),
            "owner = 'bob'",
            "(owner = 'bob' or code = 'red')",
            "owner = 'bob'",
            false),
        new Reader(
            "sales with two teams and an eye on money",
            token("sal", "sal", List.of("Sales", "blue", "red", "Finance")),
            "1 = 1",
            "code in ('blue', 'red')",
            "1 = 0",
            true),
        new Reader(
            "somebody with nothing",
            token("zed", "zed", List.of()),
            "1 = 0",
            "1 = 0",
            "1 = 0",
            false));
  }

  /**
   * Both databases with forty customers more, with four invoices each, whose owners and teams go
   * round at various speeds.
   */
  static Trade open(Kind shop, Kind billing) throws SQLException {
    var trade = Trade.open(shop, billing);
    fill(trade);
    return trade;
  }

  /** The API with {@link #RULES}. */
  static Gateway gateway(Trade trade) throws SQLException {
    return trade.gateway(RULES + Trade.RELATIONSHIPS);
  }

  private static void fill(Trade trade) throws SQLException {
    trade.add(
        IntStream.range(100, 140)
            .mapToObj(
                id -> new Trade.Customer(id, "N" + id, 1000 + (id - 100) * 3, OWNERS.get(id % 4))));
    trade
        .billing()
        .run(
            "insert into invoices (id, customer_id, code, total, secret, owner) values "
                + rows(
                    IntStream.range(1000, 1160),
                    id ->
                        "(%d, %d, %s, %d.50, %s, nullif('%s', ''))"
                            .formatted(
                                id,
                                100 + id % 40,
                                TEAMS.get(id % 3),
                                id % 7,
                                id % 5 == 0 ? "null" : "'s%d'".formatted(id % 11),
                                OWNERS.get(id / 40 % 4))));
    trade
        .billing()
        .run(
            "insert into invoice_lines (id, invoice_id, what) values "
                + rows(
                    IntStream.range(1000, 1160).filter(id -> id % 9 == 0),
                    id -> "(%d, %d, '%s')".formatted(id, id, id % 2 == 0 ? "tea" : "salt")));
  }

  private static String rows(IntStream ids, IntFunction<String> row) {
    return ids.mapToObj(row).collect(Collectors.joining(", "));
  }
}
