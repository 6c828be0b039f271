import dev.penstock.definition.ApiDefinition;
import dev.penstock.schema.Api;

/** The shop's API: everybody with the API's key may do everything, and two views are models. */
public final class DataSchema {
  private DataSchema() {}

  public static ApiDefinition define() {
    return Api.of(SqlSchema.schema())
        .authorization(allow -> allow.publicApiKey())
        .key(SqlSchema.orderTotal, SqlSchema.orderTotal.orderId)
        .key(SqlSchema.productRating, SqlSchema.productRating.productId)
        .build();
  }
}
