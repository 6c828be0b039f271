package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/**
 * A field of Query, Mutation or Subscription that no model gives.
 *
 * @param database the name of the database that it asks
 * @param result what it answers with; nullable, because it is null when it fails
 * @param authorization whom it admits: nobody without a rule. The rules are for every operation
 */
public record CustomOperation(
    Kind kind,
    String name,
    String database,
    String description,
    List<Argument> arguments,
    ValueType result,
    Handler handler,
    List<Rule> authorization) {

  public CustomOperation {
    arguments = List.copyOf(arguments);
    authorization = List.copyOf(authorization);
    ApiDefinition.unique(arguments.stream().map(Argument::name).toList(), "argument of " + name);
  }

  /** An operation of an API of one database. */
  public CustomOperation(
      Kind kind,
      String name,
      String description,
      List<Argument> arguments,
      ValueType result,
      Handler handler,
      List<Rule> authorization) {
    this(kind, name, "", description, arguments, result, handler, authorization);
  }

  /** Below which root type it stands. */
  public enum Kind {
    QUERY("Query"),
    MUTATION("Mutation"),
    SUBSCRIPTION("Subscription");

    private final String typeName;

    Kind(String typeName) {
      this.typeName = typeName;
    }

    /** The GraphQL type that has the field. */
    public String typeName() {
      return typeName;
    }
  }

  /**
   * An argument.
   *
   * @param initial its value when a request has none, as JSON text
   */
  public record Argument(
      String name, ValueType type, Optional<String> initial, String description) {}

  public Optional<Argument> argument(String argumentName) {
    return arguments.stream().filter(each -> each.name().equals(argumentName)).findFirst();
  }

  /** What makes the answer. */
  public sealed interface Handler {
    /**
     * One statement of SQL with `:name` for each argument.
     *
     * @param answer a select that reads what is to be answered after the statement has changed
     *     something; or empty
     */
    record Sql(String text, String answer) implements Handler {}

    /** A class on the class path of the API, by its name. */
    record Java(String className) implements Handler {}

    /** What these mutations answer with. */
    record Published(List<String> mutations) implements Handler {
      public Published {
        mutations = List.copyOf(mutations);
      }
    }
  }
}
