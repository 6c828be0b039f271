package dev.penstock.definition;

import java.util.List;

/**
 * A GraphQL enum and the labels that the database stores for its values, in the database's order.
 */
public record EnumType(String name, List<Value> values, String description) {

  public EnumType {
    values = List.copyOf(values);
    ApiDefinition.unique(values.stream().map(Value::name).toList(), "value of " + name);
  }

  /**
   * One value.
   *
   * @param name what GraphQL calls it
   * @param label what the database stores
   * @param hidden no value of the API: callers cannot name it, and a row that holds it shows null
   */
  public record Value(String name, String label, boolean hidden) {

    /** A value that the API has. */
    public Value(String name, String label) {
      this(name, label, false);
    }
  }

  /** The values that the API has. */
  public List<Value> shown() {
    return values.stream().filter(value -> !value.hidden()).toList();
  }

  public boolean hidesValues() {
    return values.stream().anyMatch(Value::hidden);
  }

  /** The same with every value shown: for what is written for the gateway itself to read. */
  EnumType revealed() {
    var all = values.stream().map(value -> new Value(value.name(), value.label())).toList();
    return new EnumType(name, all, description);
  }
}
