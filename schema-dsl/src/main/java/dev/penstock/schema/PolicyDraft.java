package dev.penstock.schema;

import dev.penstock.schema.Authorization.Scope;
import dev.penstock.schema.Policy.Ruling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an API while they are collected. */
final class PolicyDraft {
  private final Problems problems;
  private final Map<String, Authorization> models = new LinkedHashMap<>();
  private final Map<String, Authorization> columns = new LinkedHashMap<>();
  private Optional<Authorization> api = Optional.empty();

  PolicyDraft(Problems problems) {
    this.problems = problems;
  }

  void add(Authorization authorization) {
    new RuleChecks(problems).check(authorization);
    switch (authorization.scope()) {
      case Scope.OfApi _ -> {
        once(authorization, "The API", api.isPresent());
        api = Optional.of(authorization);
      }
      case Scope.OfModel(var model) ->
          once(authorization, model.toString(), models.put(model.name(), authorization) != null);
      case Scope.OfColumn(var column) ->
          once(
              authorization,
              column.toString(),
              columns.put(column.toString(), authorization) != null);
    }
  }

  /** Resolves all names, and adds what cannot be resolved to the problems. */
  Policy resolve(ApiDraft drafts) {
    var rules = new RuleResolution(drafts);
    Map<String, List<Ruling>> ofModels = new LinkedHashMap<>();
    models.forEach((name, authorization) ->
        drafts
            .find(name)
            .ifPresent(model -> ofModels.put(name, rules.ofModel(model, authorization.rules()))));
    Map<String, List<Ruling>> ofColumns = new LinkedHashMap<>();
    columns.forEach((name, authorization) -> ofColumns.put(name, ofColumn(drafts, authorization)));
    var shared = api.map(Authorization::rules).orElse(List.of());
    var ofApi = rules.ofApi(shared);
    if (shared.size() > ofApi.size()) {
      for (var model : drafts.models()) {
        if (!ofModels.containsKey(model.model().name())) {
          ofModels.put(model.model().name(), rules.ofEvery(model, shared));
        }
      }
    }
    return new Policy(ofApi, ofModels, ofColumns);
  }

  private static List<Ruling> ofColumn(ApiDraft drafts, Authorization authorization) {
    var scope = (Scope.OfColumn) authorization.scope();
    return drafts
        .find(scope.column().model().name())
        .map(model -> new RuleResolution(drafts).ofModel(model, authorization.rules()))
        .orElse(List.of());
  }

  private void once(Authorization authorization, String what, boolean before) {
    if (before) {
      problems.add(
          authorization.site(),
          "%s has its rules already. Give all of them in one call.".formatted(what));
    }
  }
}
