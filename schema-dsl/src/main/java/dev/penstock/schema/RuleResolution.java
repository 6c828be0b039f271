package dev.penstock.schema;

import dev.penstock.definition.Fill;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Operations;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.schema.Policy.Ruling;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns rules as users write them into rules of a definition, with the names of the API. */
final class RuleResolution {
  private final ApiDraft api;
  private final Problems problems;

  RuleResolution(ApiDraft api) {
    this.api = api;
    this.problems = api.problems();
  }

  /** The rules of one model or of one of its fields. */
  List<Ruling> ofModel(ModelDraft model, List<RuleDraft> drafts) {
    return drafts.stream().flatMap(draft -> rule(model, draft).stream()).toList();
  }

  /** Those of the API's rules that say the same for every model. */
  List<Ruling> ofApi(List<RuleDraft> drafts) {
    List<Ruling> rulings = new ArrayList<>();
    for (var draft : drafts) {
      var foreign = members(draft).findFirst();
      if (foreign.isPresent()) {
        problems.add(
            draft.site(),
            "A rule of the API holds for every model but this one names %s. Give it to that model: authorization(SqlSchema.…, allow -> …)."
                .formatted(foreign.get()));
      } else if (draft.whom() instanceof WhomDraft.ByColumn named) {
        new OwnerColumns(api).checkAnywhere(draft, named);
      } else {
        whom(draft.whom()).ifPresent(whom -> rulings.add(ruling(draft, whom)));
      }
    }
    return List.copyOf(rulings);
  }

  /**
   * All of the API's rules for one model; those that name a column which it has not are left out.
   */
  List<Ruling> ofEvery(ModelDraft model, List<RuleDraft> drafts) {
    List<Ruling> rulings = new ArrayList<>();
    for (var draft : drafts) {
      if (members(draft).findFirst().isPresent()) {
        continue;
      }
      var whom =
          draft.whom() instanceof WhomDraft.ByColumn named
              ? new OwnerColumns(api).whereThere(model, named)
              : whom(draft.whom());
      whom.ifPresent(it -> rulings.add(ruling(draft, it)));
    }
    return List.copyOf(rulings);
  }

  private Optional<Ruling> rule(ModelDraft model, RuleDraft draft) {
    var whom =
        draft.whom() instanceof WhomDraft.ByColumn named
            ? new OwnerColumns(api).in(model, draft.site(), named)
            : whom(draft.whom());
    var conditions = new ConditionResolution(api, model);
    var row = conditions.all(draft.row());
    var newRow = conditions.all(draft.newRow());
    var fills = draft.settings().stream().map(setting -> fill(model, setting)).toList();
    return whom.map(it ->
        new Ruling(
            draft.site(),
            new Rule(
                it,
                operations(draft),
                row,
                newRow,
                fills.stream().flatMap(Optional::stream).toList())));
  }

  private Optional<Fill> fill(ModelDraft model, RuleDraft.Setting setting) {
    var column = setting.column();
    if (!column.route().isEmpty() || !column.model().equals(model.model())) {
      problems.add(
          setting.site(),
          "%s is not a column of %s. A rule sets columns of its own model."
              .formatted(column, model.model()));
      return Optional.empty();
    }
    var operands = new Operands(api, model);
    return operands
        .of(setting.site(), column, setting.value())
        .map(value -> new Fill(model.memberName(column.name()), value));
  }

  /** Whom a rule admits that looks at no column for it. */
  private static Optional<Whom> whom(WhomDraft draft) {
    return switch (draft) {
      case WhomDraft.Fixed(var whom) -> Optional.of(whom);
      case WhomDraft.Groups(_, var groups, _) when groups.isEmpty() -> Optional.empty();
      case WhomDraft.Groups(var provider, var groups, var claim) ->
          Optional.of(new Whom.Groups(provider, groups, claim));
      case WhomDraft.ByColumn _ -> Optional.empty();
    };
  }

  /** A rule without any name of a column but its owner's. */
  private Ruling ruling(RuleDraft draft, Whom whom) {
    return new Ruling(
        draft.site(),
        new Rule(whom, operations(draft), claims(draft.row()), claims(draft.newRow()), List.of()));
  }

  private Optional<RowCondition> claims(List<Condition> conditions) {
    return new ConditionResolution(api).all(conditions);
  }

  static Set<Operation> operations(RuleDraft draft) {
    Set<Operation> operations = EnumSet.noneOf(Operation.class);
    draft.to().stream().map(Operations::each).forEach(operations::addAll);
    return operations.isEmpty() ? EnumSet.allOf(Operation.class) : operations;
  }

  /** The columns and relations of single models that a rule names. */
  private static Stream<String> members(RuleDraft draft) {
    var place =
        draft.whom() instanceof WhomDraft.ByColumn by && by.place() instanceof Place.Typed typed
            ? Stream.of(typed.column().toString())
            : Stream.<String>of();
    return Stream.of(
            place,
            draft.row().stream().flatMap(Condition::members),
            draft.newRow().stream().flatMap(Condition::members),
            draft.settings().stream().map(setting -> setting.column().toString()))
        .flatMap(each -> each);
  }
}
