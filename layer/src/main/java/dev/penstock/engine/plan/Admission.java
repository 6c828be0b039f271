package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.graphql.Operation.Connection;
import dev.penstock.engine.graphql.Operation.Entry;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Operation.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides who may ask for what. Whom no rule admits is refused. */
public final class Admission {
  private final List<Rule> rules;

  public Admission(ApiDefinition definition) {
    this.rules = definition.authorization();
  }

  /** What callers have in common that every rule treats alike. */
  public record Shape(Set<Whom> admitting) {
    private static final Shape API_KEY = new Shape(Set.of(new Whom.Public(Provider.API_KEY)));
    private static final Shape NOBODY = new Shape(Set.of());
  }

  /** Two callers of one shape may ask for the same. */
  public Shape shape(Caller caller) {
    return switch (caller) {
      case Caller.ApiKey _ -> Shape.API_KEY;
      case Caller.Anonymous _, Caller.Token _, Caller.Authorized _, Caller.Iam _ -> Shape.NOBODY;
    };
  }

  /** Why the caller may not have this root field; empty when it may. */
  public Optional<Failure> refusal(Caller caller, Root root) {
    return denied(caller, root).map(Admission::unauthorized);
  }

  /** A field that the caller may not ask for. */
  private record Denied(String field, String type) {}

  private Optional<Denied> denied(Caller caller, Root root) {
    return switch (root) {
      case Root.Answered(_, var name, _) ->
          name.equals("__typename") || caller instanceof Caller.ApiKey
              ? Optional.empty()
              : Optional.of(new Denied(name, "Query"));
      case Root.One one ->
          admits(caller, one.model(), one.operation())
              ? denied(caller, one.model(), one.selection())
              : Optional.of(new Denied(one.fieldName(), rootType(one.operation())));
      case Root.Many many ->
          admits(caller, many.model(), Operation.LIST)
              ? denied(caller, many.model(), many.connection())
              : Optional.of(new Denied(many.fieldName(), "Query"));
    };
  }

  private Optional<Denied> denied(Caller caller, Model model, Selection selection) {
    return selection.entries().stream()
        .flatMap(entry -> denied(caller, model, entry).stream())
        .findFirst();
  }

  private Optional<Denied> denied(Caller caller, Model model, Connection connection) {
    return connection.parts().stream()
        .flatMap(part ->
            part instanceof Connection.Part.Items(_, var selection)
                ? denied(caller, model, selection).stream()
                : Stream.empty())
        .findFirst();
  }

  private Optional<Denied> denied(Caller caller, Model model, Entry entry) {
    return switch (entry) {
      case Entry.Typename _, Entry.Value _ -> Optional.empty();
      case Entry.One(_, var relation, var target, var selection) ->
          admits(caller, target, Operation.GET)
              ? denied(caller, target, selection)
              : denied(model, relation);
      case Entry.Many(_, var relation, var target, _, var connection) ->
          admits(caller, target, Operation.LIST)
              ? denied(caller, target, connection)
              : denied(model, relation);
    };
  }

  private static Optional<Denied> denied(Model model, Relation relation) {
    return Optional.of(new Denied(relation.name(), model.name()));
  }

  /**
   * The rules of a model stand in place of the API's. Rules that ask for more than an API key admit
   * nobody, and a field with rules of its own closes its model.
   */
  private boolean admits(Caller caller, Model model, Operation operation) {
    var inForce = model.authorization().isEmpty() ? rules : model.authorization();
    return model.fields().stream().allMatch(field -> field.authorization().isEmpty())
        && inForce.stream()
            .anyMatch(rule -> rule.operations().contains(operation) && admits(caller, rule));
  }

  private static boolean admits(Caller caller, Rule rule) {
    return caller instanceof Caller.ApiKey
        && rule.equals(new Rule(new Whom.Public(Provider.API_KEY), rule.operations()));
  }

  private static String rootType(Operation operation) {
    return switch (operation) {
      case GET, LIST -> "Query";
      case LISTEN -> "Subscription";
      case CREATE, UPDATE, DELETE -> "Mutation";
    };
  }

  private static Failure unauthorized(Denied denied) {
    return Failure.of(
        FailureCode.UNAUTHORIZED,
        "Not Authorized to access %s on type %s".formatted(denied.field(), denied.type()));
  }
}
