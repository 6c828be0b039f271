package dev.penstock.engine.prepared;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Denial;
import dev.penstock.engine.graphql.Operation.Answer;
import dev.penstock.engine.graphql.Operation.CustomEntry;
import dev.penstock.engine.graphql.Operation.CustomSelection;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.GivenRows.Extent;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.Prepared;
import java.util.Optional;

/** Finds out how root fields are answered, or why not. */
public final class Steps {
  private final Answers answers;

  public Steps(Answers answers) {
    this.answers = answers;
  }

  /**
   * The same for every caller of one shape.
   *
   * @throws Failure.Exception when the field cannot be planned
   */
  public Step of(Access access, Root root) {
    var denial = denial(access, root);
    if (denial.isPresent()) {
      return new Step(root.key(), Step.Kind.GATEWAY, refused(denial.get().failure()));
    }
    return switch (root) {
      case Root.Answered(var key, _, var json) -> new Step(key, Step.Kind.GATEWAY, answered(json));
      case Root.One _, Root.Many _, Root.Custom _ ->
          new Step(root.key(), Step.Kind.DATABASE, answers.prepare(root, access));
    };
  }

  /** Why the caller may not have a root field, whatever the rows are. */
  public static Optional<Denial> denial(Access access, Root root) {
    return switch (root) {
      case Root.Answered(_, var name, _) ->
          name.equals("__typename") || access.mayIntrospect()
              ? Optional.empty()
              : Optional.of(new Denial("Query", name));
      case Root.One one ->
          denied(
              access,
              new Denial(rootType(one.operation()), one.fieldName()),
              access.to(one.model(), one.operation()).isDenied());
      case Root.Many many ->
          denied(
              access,
              new Denial("Query", many.fieldName()),
              access.to(many.model(), Operation.LIST).isDenied());
      case Root.Custom custom ->
          denied(access, denial(custom.operation()), !access.admits(custom.operation()))
              .or(() -> denial(access, custom));
    };
  }

  /**
   * Rows of a model are only for those who may have some of them; a change is made all the same,
   * and tells what it may. What a custom authorizer denies of custom types refuses the whole.
   */
  private static Optional<Denial> denial(Access access, Root.Custom root) {
    return switch (root.answer()) {
      case Answer.OfModel(var model, _) ->
          root.operation().kind() == CustomOperation.Kind.QUERY
                  && access.to(model, Extent.of(root.operation()).operation()).isDenied()
              ? Optional.of(denial(root.operation()))
              : Optional.empty();
      case Answer.OfType(var selection) -> denial(access, selection);
      case Answer.Leaf _ -> Optional.empty();
    };
  }

  private static Denial denial(CustomOperation operation) {
    return new Denial(operation.kind().typeName(), operation.name());
  }

  private static Optional<Denial> denial(Access access, CustomSelection selection) {
    for (var entry : selection.entries()) {
      var below =
          switch (entry) {
            case CustomEntry.Typename _ -> Optional.<Denial>empty();
            case CustomEntry.Value(_, var member) -> denied(access, selection, member);
            case CustomEntry.Reference(_, var member, _, _) -> denied(access, selection, member);
            case CustomEntry.Nested(_, var member, var nested) ->
                denied(access, selection, member).or(() -> denial(access, nested));
          };
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  private static Optional<Denial> denied(
      Access access, CustomSelection selection, CustomType.Member member) {
    return denied(access, new Denial(selection.type().name(), member.name()), false);
  }

  private static Optional<Denial> denied(Access access, Denial denial, boolean byRules) {
    return byRules || access.isDenied(denial.type(), denial.field())
        ? Optional.of(denial)
        : Optional.empty();
  }

  private static String rootType(Operation operation) {
    return switch (operation) {
      case GET, LIST -> "Query";
      case CREATE, UPDATE, DELETE -> "Mutation";
      case LISTEN -> "Subscription";
    };
  }

  private static Prepared refused(Failure failure) {
    return _ ->
        (_, _, _) -> {
          throw new Failure.Exception(failure);
        };
  }

  private static Prepared answered(byte[] json) {
    return _ -> (_, sink, _) -> sink.append(json);
  }
}
