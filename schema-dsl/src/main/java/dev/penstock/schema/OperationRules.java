package dev.penstock.schema;

import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of operations that users added. They can tell callers by who they are: before an
 * operation runs there is no row that they could look at.
 */
final class OperationRules {
  private final ApiDraft api;
  private final Problems problems;

  OperationRules(ApiDraft api) {
    this.api = api;
    this.problems = api.problems();
  }

  List<Rule> of(String operation, List<RuleDraft> drafts) {
    return drafts.stream().flatMap(draft -> rule(operation, draft)).toList();
  }

  private Stream<Rule> rule(String operation, RuleDraft draft) {
    var row = row(draft);
    if (!row.isEmpty()) {
      problems.add(
          draft.site(),
          "%s admits %s, but before it runs there is no row to look at. Admit callers by who they are: by key, sign-in, static groups or claims."
              .formatted(operation, row));
      return Stream.empty();
    }
    if (!draft.to().isEmpty()) {
      problems.add(
          draft.site(),
          "%s is one operation, so a rule of it admits to nothing else. Take .to(…) out."
              .formatted(operation));
      return Stream.empty();
    }
    return new RuleResolution(api).ofApi(List.of(draft)).stream().map(Policy.Ruling::rule);
  }

  /** What of a row the rule looks at; empty when at nothing. */
  private static String row(RuleDraft draft) {
    return switch (draft.whom()) {
      case WhomDraft.Owner _ -> "owners";
      case WhomDraft.GroupsIn _ -> "groups that a column names";
      case WhomDraft.Fixed(Whom.Resource _) -> "a resource";
      case WhomDraft.Fixed _, WhomDraft.Groups _ -> {
        var looks =
            !draft.settings().isEmpty()
                || Stream.concat(draft.row().stream(), draft.newRow().stream())
                    .flatMap(Condition::members)
                    .findAny()
                    .isPresent();
        yield looks ? "by columns of a row" : "";
      }
    };
  }
}
