package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers in one database, and what they were billed for in another one. */
record Trade(TestDatabase shop, TestDatabase billing) implements AutoCloseable {
  /** Relations between the two, in both directions and over columns of each kind. */
  static final String RELATIONSHIPS =
      """
      .setRelationships(
          SqlSchema.customer
              .hasMany("invoices", BillingSqlSchema.invoice)
              .onNumbers(SqlSchema.customer.id, BillingSqlSchema.invoice.customerId),
          BillingSqlSchema.invoice
              .belongsTo("customer", SqlSchema.customer)
              .onNumbers(BillingSqlSchema.invoice.customerId, SqlSchema.customer.id),
          SqlSchema.customer
              .hasOne("credit", BillingSqlSchema.credit)
              .on(SqlSchema.customer.code, BillingSqlSchema.credit.code),
          SqlSchema.customer
              .hasMany("coded", BillingSqlSchema.invoice)
              .on(SqlSchema.customer.code, BillingSqlSchema.invoice.code),
          SqlSchema.customer
              .belongsTo("latest", BillingSqlSchema.invoice)
              .on(SqlSchema.customer.invoiceId, BillingSqlSchema.invoice.id),
          SqlSchema.customer
              .hasOne("referred", BillingSqlSchema.invoice)
              .onUuids(SqlSchema.customer.ref, BillingSqlSchema.invoice.ref),
          SqlSchema.customer
              .hasOne("first", BillingSqlSchema.invoice)
              .onNumbers(SqlSchema.customer.id, BillingSqlSchema.invoice.customerId),
          SqlSchema.customer
              .hasMany("exact", BillingSqlSchema.invoice)
              .onNumbers(SqlSchema.customer.id, BillingSqlSchema.invoice.customerId)
              .on(SqlSchema.customer.code, BillingSqlSchema.invoice.code))
      """;

  static Trade open(Kind shop, Kind billing) throws SQLException {
    var trade = new Trade(TestDatabase.create(shop), TestDatabase.create(billing));
    trade.shop.run(
        """
        create table customers (
          id bigint not null,
          code varchar(20) not null,
          name varchar(40) not null,
          invoice_id integer,
          ref UUID not null,
          owner varchar(40),
          primary key (id));
        create table visits (
          id integer not null,
          customer_id bigint not null,
          primary key (id),
          foreign key (customer_id) references customers (id));
        insert into customers (id, code, name, invoice_id, ref, owner) values
          (1, 'ada', 'Ada', 12, '00000000-0000-4000-8000-00000000000a', 'ann'),
          (2, 'bob', 'Bob', null, '00000000-0000-4000-8000-00000000000b', 'bob'),
          (3, 'Ada', 'Cleo', 99, '00000000-0000-4000-8000-00000000000c', 'ann'),
          (4294967297, 'dan', 'Dan', 11, '00000000-0000-4000-8000-00000000000d', null);
        insert into visits (id, customer_id) values (1, 1), (2, 1), (3, 4294967297);
        """
            .replace("UUID", uuid(shop)));
    trade.billing.run(
        """
        create table invoices (
          id integer not null,
          customer_id integer,
          code varchar(20),
          ref varchar(36),
          total numeric(10,2) not null,
          secret varchar(20),
          owner varchar(40),
          primary key (id));
        create index invoices_customer on invoices (customer_id);
        create table invoice_lines (
          id integer not null,
          invoice_id integer not null,
          what varchar(20) not null,
          primary key (id),
          foreign key (invoice_id) references invoices (id));
        create table credits (
          code varchar(20) not null,
          points integer not null,
          primary key (code));
        insert into invoices (id, customer_id, code, ref, total, secret, owner) values
          (10, 1, 'ada', '00000000-0000-4000-8000-00000000000a', 10.00, 'ten', 'ann'),
          (11, 1, 'Ada', '00000000-0000-4000-8000-00000000000A', 11.50, 'eleven', 'bob'),
          (12, 1, 'ada ', null, 12.00, null, 'ann'),
          (13, 2, 'bob', '00000000-0000-4000-8000-00000000000b', 13.25, 'thirteen', 'bob'),
          (14, null, null, null, 14.00, 'fourteen', 'ann');
        insert into invoice_lines (id, invoice_id, what) values
          (1, 10, 'tea'), (2, 10, 'milk'), (3, 11, 'rice'), (4, 13, 'salt');
        insert into credits (code, points) values ('ada', 100), ('dan', 7);
        """);
    return trade;
  }

  /** The type of a column for UUIDs. */
  static String uuid(Kind kind) {
    return kind == Kind.MYSQL ? "char(36)" : "uuid";
  }

  /**
   * A customer of the shop; its code and its UUID are made of its id.
   *
   * @param owner empty where nobody owns it
   */
  record Customer(int id, String name, int invoiceId, String owner) {}

  /** Adds customers to the shop. */
  void add(Stream<Customer> customers) throws SQLException {
    var rows =
        customers
            .map(each ->
                "(%d, 'c%1$d', '%s', %d, cast('00000000-0000-4000-8000-%1$012d' as %s), nullif('%s', ''))"
                    .formatted(each.id, each.name, each.invoiceId, uuid(shop.kind()), each.owner))
            .collect(Collectors.joining(", "));
    shop.run("insert into customers (id, code, name, invoice_id, ref, owner) values " + rows);
  }

  /** The API with these calls between combining and building. */
  ApiDefinition definition(String calls) throws SQLException {
    return SchemaFolder.definition(
        Map.of(
            "SqlSchema",
            GeneratedApi.source(shop, "SqlSchema", ""),
            "BillingSqlSchema",
            GeneratedApi.source(billing, "BillingSqlSchema", "billing"),
            "DataSchema",
            """
            import static dev.penstock.schema.Conditions.claim;
            import static dev.penstock.schema.Custom.*;

            import dev.penstock.definition.ApiDefinition;
            import dev.penstock.definition.Operation;
            import dev.penstock.schema.Api;

            public final class DataSchema {
              private DataSchema() {}

              public static ApiDefinition define() {
                return Api.combine(SqlSchema.schema(), BillingSqlSchema.schema())
                    %s
                    .build();
              }
            }
            """
                .formatted(calls.strip())));
  }

  Gateway gateway(String calls) throws SQLException {
    return gateway(calls, Handlers.NONE);
  }

  /** The same with classes that answer operations. */
  Gateway gateway(String calls, Handlers handlers) throws SQLException {
    return GeneratedApi.gateway(Map.of("", shop, "billing", billing), definition(calls), handlers);
  }

  static String ask(Gateway gateway, String document) {
    return ask(gateway, new Caller.ApiKey(), document, Map.of());
  }

  static Answer answer(
      Gateway gateway, Caller caller, String document, Map<String, @Nullable Object> variables) {
    return new Answer(Answer.parsed(ask(gateway, caller, document, variables)));
  }

  static String ask(
      Gateway gateway, Caller caller, String document, Map<String, @Nullable Object> variables) {
    var request = new Request(document, "", variables, caller, "test", false);
    return new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
  }

  /** An answer with this data and without errors; lines may be broken anywhere. */
  static String whole(String data) {
    return data(data) + "}";
  }

  /** What an answer with this data begins with. */
  static String data(String data) {
    return "{\"data\":" + data.replace("\n", "");
  }

  @Override
  public void close() {
    shop.close();
    billing.close();
  }

  /** Every way to have one kind of database beside another kind. */
  static List<Object[]> pairs() {
    List<Object[]> pairs = new ArrayList<>();
    for (var one : Kind.values()) {
      for (var other : Kind.values()) {
        if (one != other) {
          pairs.add(new Object[] {one, other});
        }
      }
    }
    return pairs;
  }
}
