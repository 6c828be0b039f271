import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.schema.Api;

/** Customers of the shop, with what another database has billed them for. */
public final class DataSchema {
  private DataSchema() {}

  public static ApiDefinition define() {
    return Api.combine(SqlSchema.schema(), BillingSqlSchema.schema())
        .setAuthorization(
            SqlSchema.schema().authorization(allow -> allow.publicApiKey()),
            BillingSqlSchema.schema()
                .authorization(allow -> allow.publicApiKey().to(Operation.READ)))
        .renameModel(BillingSqlSchema.customer, "Terms", "Terms")
        .setRelationships(
            SqlSchema.customer
                .hasMany("invoices", BillingSqlSchema.invoice)
                .onNumbers(SqlSchema.customer.id, BillingSqlSchema.invoice.customerId),
            BillingSqlSchema.invoice
                .belongsTo("customer", SqlSchema.customer)
                .onNumbers(BillingSqlSchema.invoice.customerId, SqlSchema.customer.id),
            SqlSchema.customer
                .hasOne("terms", BillingSqlSchema.customer)
                .on(SqlSchema.customer.email, BillingSqlSchema.customer.email))
        .build();
  }
}
