package dev.penstock.schema;

import dev.penstock.definition.Additions;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomType;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what {@link Api#addToSchema} was given into definitions; problems are told as they come.
 */
final class AdditionsDraft {
  private final ApiDraft api;
  private final Problems problems;
  private final List<Addition> all;
  private final AddedTypes types;

  private AdditionsDraft(ApiDraft api) {
    this.api = api;
    this.problems = api.problems();
    this.all = api.additions();
    this.types = new AddedTypes(api);
  }

  /**
   * What is added.
   *
   * @param enums of the user's own, and those of the database that only additions use
   * @param warnings what is not what it looks like
   */
  record Made(Additions additions, List<EnumType> enums, List<Problem> warnings) {}

  static Made of(ApiDraft api) {
    return new AdditionsDraft(api).made();
  }

  private Made made() {
    AddedNames.check(api);
    var made = objectTypes();
    var operations = new OperationDrafts(api, types, made).all();
    List<CustomOperation> served = new ArrayList<>(operations);
    each(Subscription.class)
        .forEach(subscription -> subscription(subscription, operations).ifPresent(served::add));
    if (!problems.isEmpty()) {
      return new Made(Additions.NONE, List.of(), List.of());
    }
    return new Made(
        new Additions(List.copyOf(made.values()), served),
        types.enums(),
        each(Subscription.class).map(AdditionsDraft::unserved).toList());
  }

  private static Problem unserved(Subscription subscription) {
    return subscription
        .site()
        .problem(
            "Subscription %s is checked, but not served yet: it is not in the GraphQL schema. Expect nothing of it for now."
                .formatted(subscription.name()));
  }

  private Map<String, CustomType> objectTypes() {
    Map<String, CustomType> made = new LinkedHashMap<>();
    for (var type : each(ObjectType.class).toList()) {
      List<CustomType.Member> members = new ArrayList<>();
      for (var member : type.members()) {
        member(type, member).ifPresent(members::add);
      }
      if (type.members().isEmpty()) {
        problems.add(
            type.site(),
            "Type %s has no field. Give it one with .field(\"name\", STRING)."
                .formatted(type.name()));
      } else if (members.stream().map(CustomType.Member::name).distinct().count()
          == type.members().size()) {
        made.put(type.name(), new CustomType(type.name(), members, type.description()));
      }
    }
    return made;
  }

  private Optional<CustomType.Member> member(ObjectType type, ObjectType.Member member) {
    var what = "%s.%s".formatted(type.name(), member.name());
    if (!GraphqlNames.legal(member.name())) {
      problems.add(member.site(), AddedNames.illegal(what));
      return Optional.empty();
    }
    if (type.members().stream().filter(each -> each.name().equals(member.name())).count() > 1) {
      problems.add(member.site(), "%s is there twice. Rename one of them.".formatted(what));
      return Optional.empty();
    }
    var resolved = types.resolve(member.site(), member.type());
    if (resolved.isEmpty()) {
      return Optional.empty();
    }
    if (resolved.get().element() instanceof ValueType.Row && !isReference(type, member, what)) {
      return Optional.empty();
    }
    return Optional.of(
        new CustomType.Member(member.name(), resolved.get(), member.key(), member.description()));
  }

  private boolean isReference(ObjectType type, ObjectType.Member member, String what) {
    if (member.key().isEmpty()) {
      problems.add(
          member.site(),
          "%s is a model, and nothing says which row. Write .reference(\"%s\", SqlSchema.…, \"the field with its key\")."
              .formatted(what, member.name()));
      return false;
    }
    var known = type.members().stream().map(ObjectType.Member::name).toList();
    for (var key : member.key()) {
      if (!known.contains(key)) {
        problems.add(
            member.site(),
            "%s has no field %s for the key of %s.%s"
                .formatted(type.name(), key, member.name(), Nearest.sentence(key, known)));
        return false;
      }
    }
    var keys = types.keyOf(member.type());
    if (keys != member.key().size()) {
      problems.add(
          member.site(),
          "%s leads to a key of %d fields and names %d. Name one for each, in the order of the key."
              .formatted(what, keys, member.key().size()));
      return false;
    }
    return true;
  }

  private Optional<CustomOperation> subscription(
      Subscription subscription, List<CustomOperation> operations) {
    var name = subscription.name();
    if (subscription.rules().isEmpty()) {
      problems.add(
          subscription.site(),
          "Subscription %s admits nobody. Add .authorization(allow -> …).".formatted(name));
      return Optional.empty();
    }
    var rules = new OperationRules(api).of(name, subscription.rules());
    if (subscription.mutations().isEmpty()) {
      problems.add(
          subscription.site(),
          "Subscription %s tells of nothing. Add .to(\"a mutation of addToSchema\")."
              .formatted(name));
      return Optional.empty();
    }
    var mutations =
        operations.stream()
            .filter(operation -> operation.kind() == CustomOperation.Kind.MUTATION)
            .toList();
    var names = mutations.stream().map(CustomOperation::name).toList();
    List<ValueType> results = new ArrayList<>();
    for (var wanted : subscription.mutations()) {
      var found = mutations.stream().filter(each -> each.name().equals(wanted)).findFirst();
      if (found.isEmpty() && isAdded(wanted)) {
        return Optional.empty();
      }
      if (found.isEmpty()) {
        problems.add(
            subscription.site(),
            "Subscription %s is to %s, which is no mutation of addToSchema.%s"
                .formatted(name, wanted, Nearest.sentence(wanted, names)));
        return Optional.empty();
      }
      results.add(found.get().result());
    }
    if (results.stream().distinct().count() > 1) {
      problems.add(
          subscription.site(),
          "Subscription %s is to mutations with different results. Make one subscription for each."
              .formatted(name));
      return Optional.empty();
    }
    return Optional.of(
        new CustomOperation(
            CustomOperation.Kind.SUBSCRIPTION,
            name,
            subscription.description(),
            List.of(),
            results.getFirst(),
            new CustomOperation.Handler.Published(subscription.mutations()),
            rules));
  }

  /** Whether there is a mutation of that name with problems of its own. */
  private boolean isAdded(String mutation) {
    return each(RootOperation.class)
        .map(RootOperation::written)
        .anyMatch(written ->
            written.kind() == CustomOperation.Kind.MUTATION && written.name().equals(mutation));
  }

  private <T extends Addition> Stream<T> each(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast);
  }
}
