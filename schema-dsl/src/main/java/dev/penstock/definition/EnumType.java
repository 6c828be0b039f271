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
   */
  public record Value(String name, String label) {}
}
