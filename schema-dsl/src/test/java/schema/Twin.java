package schema;

import dev.penstock.definition.Engine;
import dev.penstock.schema.Column;
import dev.penstock.schema.Label;
import dev.penstock.schema.Model;
import dev.penstock.schema.Relation;
import dev.penstock.schema.Schema;
import java.math.BigDecimal;

/** Another database with customers of its own. */
public final class Twin {
  public static final Customer customer = new Customer();
  public static final Order order = new Order();
  public static final Feeling feeling = new Feeling();

  private Twin() {}

  public static Schema schema() {
    return Schema.of(Engine.MYSQL, "dbtwin")
        .named("twin")
        .connectionSecret("TWIN")
        .models(customer, order);
  }

  public static Schema schemaWithMood() {
    return schema().models(feeling).enumeration("Mood", "", Mood.values());
  }

  public enum Mood implements Label {
    bad("bad");

    private final String label_;

    Mood(String label) {
      label_ = label;
    }

    @Override
    public String label() {
      return label_;
    }
  }

  public static final class Customer extends Model {
    public final Column<Integer> id = column("id", int32("int").required().identity());
    public final Column<String> email = column("email", text("varchar(80)").inexact().required());
    public final Column<String> reference = column("reference", text("char(36)"));
    public final Column<Double> weight = column("weight", float64("double"));
    public final Relation<Order> orders =
        hasMany("orders", "Order", "orders_fk", "id", "customerId");

    private Customer() {
      named("Customer", "Customers");
      table("", "customers");
      primaryKey("PRIMARY", "id");
      unique("email", "email");
    }
  }

  public static final class Order extends Model {
    public final Column<Long> id = column("id", int64("bigint").required().identity());
    public final Column<Integer> customerId = column("customerId", "customer_id", int32("int"));
    public final Column<BigDecimal> price = column("price", decimal("decimal(10,2)"));
    public final Relation<Customer> customer =
        belongsTo("customer", "Customer", "orders_fk", "customerId", "id");

    private Order() {
      named("Order", "Orders");
      table("", "orders");
      primaryKey("PRIMARY", "id");
      foreignKey("orders_fk", "customerId");
    }
  }

  public static final class Feeling extends Model {
    public final Column<Integer> id = column("id", int32("int").required());
    public final Column<Mood> mood = column("mood", label("enum('bad')", "Mood", Mood.class));

    private Feeling() {
      named("Feeling", "Feelings");
      table("", "feelings");
      primaryKey("PRIMARY", "id");
    }
  }
}
