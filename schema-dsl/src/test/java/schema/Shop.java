package schema;

import dev.penstock.definition.Engine;
import dev.penstock.schema.Column;
import dev.penstock.schema.Label;
import dev.penstock.schema.Model;
import dev.penstock.schema.Relation;
import dev.penstock.schema.Schema;
import dev.penstock.schema.View;

/** A small schema as the generator would write it. */
public final class Shop {
  public static final Customer customer = new Customer();
  public static final Purchase purchase = new Purchase();
  public static final Spending spending = new Spending();

  private Shop() {}

  public static Schema schema() {
    return Schema.of(Engine.POSTGRESQL, "dbshop")
        .connectionSecret("SHOP")
        .certificateSecret("SHOP_CA")
        .models(customer, purchase, spending)
        .enumeration("Mood", "How one feels", Mood.values())
        .enumeration("Unused", "", Mood.values());
  }

  public enum Mood implements Label {
    good("good", "good"),
    public_("public", "public");

    private final String name_;
    private final String label_;

    Mood(String name, String label) {
      name_ = name;
      label_ = label;
    }

    @Override
    public String graphqlName() {
      return name_;
    }

    @Override
    public String label() {
      return label_;
    }
  }

  public static final class Customer extends Model {
    public final Column<Integer> id = column("id", int32("integer").required().identity());
    public final Column<String> email = column("email", text("text").inexact());
    public final Column<Mood> mood = column("mood", label("mood", "Mood", Mood.class));
    public final Relation<Purchase> purchases =
        hasMany("purchases", "Purchase", "purchases_customer_fk", "id", "customerId");

    private Customer() {
      named("Customer", "Customers");
      table("public", "customers");
      primaryKey("customers_pkey", "id");
      uniqueIndex("customers_pkey", "id", "email desc");
    }
  }

  public static final class Purchase extends Model {
    public final Column<Integer> id = column("id", int32("integer").required().identity());
    public final Column<Integer> customerId =
        column("customerId", "customer_id", int32("integer").required());
    public final Column<String> note = column("note", text("text"));
    public final Relation<Customer> customer =
        belongsTo("customer", "Customer", "purchases_customer_fk", "customerId", "id");

    private Purchase() {
      named("Purchase", "Purchases");
      table("public", "purchases");
      primaryKey("purchases_pkey", "id");
      foreignKey("purchases_customer_fk", "customerId");
    }
  }

  public static final class Spending extends View {
    public final Column<Integer> customer = column("customer", int32("integer"));
    public final Column<Integer> total = column("total", int32("integer"));

    private Spending() {
      named("Spending", "Spendings");
      table("public", "spending");
    }
  }
}
