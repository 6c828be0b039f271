package dev.penstock.schema;

import dev.penstock.schema.Authorization.Scope;
import dev.penstock.schema.Policy.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of an API while they are collected. */
final class PolicyDraft {
  private final Problems problems;
  private final Map<Model, Authorization> models = new LinkedHashMap<>();
  private final Map<Column<?>, Authorization> columns = new LinkedHashMap<>();
  private final List<Authorization> schemas = new ArrayList<>();
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
      case Scope.OfSchema(var schema) -> {
        var name = "Database %s".formatted(schema.database().name()).strip();
        once(authorization, name, schemas.stream().anyMatch(each -> isOf(schema, each)));
        schemas.add(authorization);
      }
      case Scope.OfModel(var model) ->
          once(authorization, model.toString(), models.put(model, authorization) != null);
      case Scope.OfColumn(var column) ->
          once(authorization, column.toString(), columns.put(column, authorization) != null);
    }
  }

  /** Resolves all names, and adds what cannot be resolved to the problems. */
  Policy resolve(ApiDraft drafts) {
    var rules = new RuleResolution(drafts);
    Map<Model, List<Ruling>> ofModels = new LinkedHashMap<>();
    models.forEach((name, authorization) ->
        drafts
            .find(name)
            .ifPresent(model -> ofModels.put(name, rules.ofModel(model, authorization.rules()))));
    Map<Column<?>, List<Ruling>> ofColumns = new LinkedHashMap<>();
    columns.forEach((name, authorization) -> ofColumns.put(name, ofColumn(drafts, authorization)));
    schemas.forEach(authorization -> ofSchema(drafts, authorization, rules, ofModels));
    var shared = api.map(Authorization::rules).orElse(List.of());
    var ofApi = rules.ofApi(shared);
    if (shared.size() > ofApi.size()) {
      drafts.models().forEach(model -> spread(model, shared, rules, ofModels));
    }
    return new Policy(ofApi, ofModels, ofColumns);
  }

  /** Rules of one of several databases are those of each of its models. */
  private static void ofSchema(
      ApiDraft drafts,
      Authorization authorization,
      RuleResolution rules,
      Map<Model, List<Ruling>> ofModels) {
    var schema = ((Scope.OfSchema) authorization.scope()).schema();
    var _ = rules.ofApi(authorization.rules());
    drafts.models().stream()
        .filter(model -> model.database().equals(schema.database()))
        .forEach(model -> spread(model, authorization.rules(), rules, ofModels));
  }

  private static void spread(
      ModelDraft model,
      List<RuleDraft> shared,
      RuleResolution rules,
      Map<Model, List<Ruling>> ofModels) {
    ofModels.computeIfAbsent(model.model(), _ -> rules.ofEvery(model, shared));
  }

  private static List<Ruling> ofColumn(ApiDraft drafts, Authorization authorization) {
    var scope = (Scope.OfColumn) authorization.scope();
    return drafts
        .find(scope.column().model())
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

  private static boolean isOf(Schema schema, Authorization authorization) {
    return authorization.scope() instanceof Scope.OfSchema(var other) && other.isSame(schema);
  }
}
