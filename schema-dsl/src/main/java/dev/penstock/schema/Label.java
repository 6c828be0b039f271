package dev.penstock.schema;

/** A value of a database enum, as the generated Java enums list them. */
public interface Label {
  /** The Java constant's name. */
  String name();

  /** What the database stores. */
  String label();

  /**
   * What GraphQL calls the value; another name than the constant's only where Java has a keyword.
   */
  default String graphqlName() {
    return name();
  }
}
