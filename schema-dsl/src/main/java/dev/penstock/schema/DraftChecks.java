package dev.penstock.schema;

import dev.penstock.definition.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold for a draft before it can become a definition. */
final class DraftChecks {
  private final ApiDraft api;
  private final Policy policy;
  private final Problems problems;

  private DraftChecks(ApiDraft api, Policy policy) {
    this.api = api;
    this.policy = policy;
    this.problems = api.problems();
  }

  static void run(ApiDraft api, Policy policy) {
    EnumChecks.run(api);
    var checks = new DraftChecks(api, policy);
    checks.typeNames();
    checks.plurals();
    for (var model : api.models()) {
      checks.memberNames(model);
      checks.hidden(model);
    }
    api.drafts().forEach(checks::declared);
  }

  private void typeNames() {
    Map<String, String> taken = new HashMap<>();
    GraphqlNames.BUILT_IN.forEach(name -> taken.put(name, "a type that every API has"));
    for (var type : api.shownEnums()) {
      GraphqlNames.ofEnum(type.name()).forEach(name -> taken.put(name, "enum " + type.name()));
    }
    for (var model : api.models()) {
      if (legal(model.site(), model.name(), model.model().toString())) {
        claim(model, taken);
      }
    }
  }

  private void claim(ModelDraft model, Map<String, String> taken) {
    var other = sameName(model);
    if (other.isPresent()) {
      problems.add(model.site(), SameName.ofModels(model, other.get()));
      return;
    }
    var names = GraphqlNames.ofModel(model.name());
    names.stream()
        .filter(taken::containsKey)
        .findFirst()
        .ifPresent(name ->
            problems.add(
                model.site(),
                "%s needs the type name %s, which belongs to %s. Rename one of them."
                    .formatted(model.name(), name, taken.get(name))));
    names.forEach(name -> taken.put(name, "model " + model.name()));
  }

  /** A model of another database that came before under the same name. */
  private Optional<ModelDraft> sameName(ModelDraft model) {
    return api.models().stream()
        .takeWhile(each -> !each.equals(model))
        .filter(each -> each.name().equals(model.name()))
        .filter(each -> !each.database().equals(model.database()))
        .findFirst();
  }

  private void plurals() {
    Map<String, String> taken = new HashMap<>();
    for (var model : api.models()) {
      if (GraphqlNames.legal(model.name())) {
        legal(model.site(), model.plural(), "The plural of " + model.name());
      }
      var other = taken.put(GraphqlNames.capitalized(model.plural()), model.name());
      if (other != null && sameName(model).isEmpty()) {
        problems.add(
            model.site(),
            "%s and %s would both be listed as list%s. Give one of them another plural."
                .formatted(other, model.name(), GraphqlNames.capitalized(model.plural())));
      }
    }
  }

  private void memberNames(ModelDraft model) {
    Map<String, Member> taken = new HashMap<>();
    for (var original : members(model)) {
      var name = model.memberName(original);
      var what = "%s.%s".formatted(model.model(), original);
      var member = new Member(what, name, model.site(original));
      if (isReserved(model, original, name)) {
        reserved(member);
      }
      memberName(member, taken);
    }
    added(model)
        .forEach(member -> {
          if (GraphqlNames.FILTER_WORDS.contains(member.name())) {
            reserved(member);
          }
          memberName(member, taken);
        });
  }

  /** What the database knows nothing of. */
  private static Stream<Member> added(ModelDraft model) {
    var fields =
        model.computed().stream()
            .map(field -> new Member(field.toString(), field.name(), field.site()));
    var relations =
        model.declared().stream()
            .map(RelationshipDraft::way)
            .map(way -> new Member(way.toString(), way.name(), way.site()));
    return Stream.concat(fields, relations);
  }

  /** A field or relation, and the call that gave it its name. */
  private record Member(String what, String name, Site site) {}

  private void memberName(Member member, Map<String, Member> taken) {
    legal(member.site(), member.name(), member.what());
    var other = taken.putIfAbsent(member.name(), member);
    if (other != null) {
      // The database gives no two the same name, so that one of them got it from a call.
      var named = member.site().equals(problems.api()) ? other : member;
      problems.add(
          named.site(),
          other.what().equals(member.what())
              ? "%s is declared twice. Give one of the two another name.".formatted(other.what())
              : "%s and %s are both called %s. Rename one of them."
                  .formatted(other.what(), member.what(), member.name()));
    }
  }

  private void declared(ModelDraft model) {
    for (var relationship : model.declared()) {
      var way = relationship.way();
      Stream.of(way.from(), way.to())
          .filter(end -> !api.serves(end))
          .findFirst()
          .ifPresent(end ->
              problems.add(
                  way.site(),
                  "%s needs %s, which the API does not have. Show it, or declare its key if it is a view."
                      .formatted(way, end)));
    }
  }

  private static boolean isReserved(ModelDraft model, String original, String name) {
    return GraphqlNames.FILTER_WORDS.contains(name)
        || (model.key().contains(original) && GraphqlNames.LIST_ARGUMENTS.contains(name));
  }

  private void reserved(Member member) {
    problems.add(
        member.site(),
        "%s cannot be called %s, which is a word of every filter or list. Give it another name."
            .formatted(member.what(), member.name()));
  }

  private void hidden(ModelDraft model) {
    model
        .hidden()
        .forEach((original, site) -> {
          if (model.key().contains(original)) {
            problems.add(
                site,
                "%s.%s is part of the key and cannot be hidden. Take this call out."
                    .formatted(model.model(), original));
          } else if (neededByCreate(model, original)) {
            problems.add(
                site,
                "%s.%s is hidden but every new row needs a value for it. Say .disableOperations(…, Operation.CREATE) of %s, give each rule that admits to it a .setting(…) of the column, or take this call out."
                    .formatted(model.model(), original, model.model()));
          }
        });
  }

  private boolean neededByCreate(ModelDraft model, String original) {
    return !model.readOnly()
        && !model.disabled(Operation.CREATE)
        && !policy.fills(model, original)
        && model.model().columns().stream()
            .filter(column -> column.name().equals(original))
            .anyMatch(
                column -> column.declaration().column(column.column(), false).requiredOnCreate());
  }

  private boolean legal(Site site, String name, String what) {
    var legal = GraphqlNames.legal(name);
    if (!legal) {
      problems.add(site, GraphqlNames.refusal(what, name));
    }
    return legal;
  }

  private List<String> members(ModelDraft model) {
    return Stream.concat(
            model.model().columns().stream().map(Column::name),
            model.inferred(api).stream().map(Relation::name))
        .toList();
  }
}
