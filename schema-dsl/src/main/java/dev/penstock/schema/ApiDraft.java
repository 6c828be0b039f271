package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An API while its customisations are applied one after the other. */
final class ApiDraft {
  private final Schema schema;
  private final Problems problems;
  private final Map<String, ModelDraft> models = new LinkedHashMap<>();
  private final PolicyDraft policy;
  private final EnumDrafts enums;
  private final List<Addition> additions = new ArrayList<>();

  ApiDraft(Schema schema, Problems problems) {
    this.schema = schema;
    this.problems = problems;
    this.policy = new PolicyDraft(problems);
    this.enums = new EnumDrafts(schema, problems);
    for (var model : schema.models()) {
      models.put(model.name(), new ModelDraft(model, problems));
    }
  }

  Problems problems() {
    return problems;
  }

  /** All models that the database gives, also those that the API will not have. */
  Collection<ModelDraft> drafts() {
    return models.values();
  }

  /** The models that the API will have: tables, and views with a key. */
  List<ModelDraft> models() {
    return models.values().stream().filter(ModelDraft::served).toList();
  }

  EnumDrafts enums() {
    return enums;
  }

  /** The enums that the API will have: those of its columns. */
  List<EnumDraft> shownEnums() {
    return enums.shown(usedEnums());
  }

  private Set<String> usedEnums() {
    return models().stream()
        .flatMap(model -> model.model().columns().stream())
        .flatMap(column -> EnumDrafts.names(column.declaration().type()))
        .collect(Collectors.toSet());
  }

  void apply(Change change) {
    switch (change) {
      case Change.RenameModel(var site, var model, var name, var plural) ->
          draft(site, model).ifPresent(draft -> draft.rename(site, name, plural));
      case Change.RenameColumn(var site, var column, var name) ->
          draft(site, column).ifPresent(draft -> draft.renameMember(site, column.name(), name));
      case Change.RenameRelation(var site, var relation, var name) ->
          draft(site, relation.model())
              .ifPresent(draft -> draft.renameMember(site, relation.name(), name));
      case Change.HideColumn(var site, var column) ->
          draft(site, column).ifPresent(draft -> draft.hide(site, column.name()));
      case Change.HideRelation(var site, var relation) ->
          draft(site, relation.model()).ifPresent(draft -> draft.hide(site, relation.name()));
      case Change.HideModel(var site, var model) ->
          draft(site, model).ifPresent(draft -> draft.hide(site));
      case Change.KeepRelations(var site, var model, var kept) ->
          draft(site, model).ifPresent(draft -> draft.keepRelations(site, kept));
      case Change.Relate(_, var relationship) -> relate(relationship);
      case Change.Validate(var site, var column, var checks) ->
          draft(site, column).ifPresent(draft -> draft.validate(site, column, checks));
      case Change.Compute(var field) ->
          draft(field.site(), field.model()).ifPresent(draft -> draft.compute(field, this));
      case Change.Key(var site, var view, var columns) ->
          draft(site, view).ifPresent(draft -> draft.key(site, columns));
      case Change.Disable(var site, var model, var operations) ->
          draft(site, model).ifPresent(draft -> draft.disable(operations));
      case Change.OfEnum ofEnum -> enums.apply(ofEnum);
      case Change.Authorize(var authorization) -> authorize(authorization);
      case Change.Add(_, var more) -> additions.addAll(more);
    }
  }

  /** The rules with their names resolved; what cannot be is told with the other problems. */
  Policy policy() {
    return policy.resolve(this);
  }

  /** What {@link Api#addToSchema} was given. */
  List<Addition> additions() {
    return additions;
  }

  /** All enums of the database, used by a model or not. */
  List<EnumType> knownEnums() {
    return enums.provisional(
        schema.enumerations().stream()
            .map(declared -> declared.type().name())
            .collect(Collectors.toSet()));
  }

  /** The definition; the policy and the additions are those of this draft. */
  ApiDefinition definition(Policy resolved, AdditionsDraft.Made added) {
    return new ApiDefinition(
        schema.database(),
        models().stream().map(draft -> draft.definition(this, resolved)).toList(),
        Stream.concat(enums.types(usedEnums()).stream(), added.enums().stream())
            .distinct()
            .toList(),
        Policy.rules(resolved.api()),
        added.additions());
  }

  /** The final name of a model, or a problem. */
  Optional<String> nameOf(Site site, Model model) {
    return draft(site, model).map(ModelDraft::name);
  }

  /** A model that the API has, by its name in the generated file. */
  Optional<ModelDraft> find(String original) {
    return Optional.ofNullable(models.get(original)).filter(ModelDraft::served);
  }

  private void relate(Relationship<?> relationship) {
    var way = relationship.way();
    var from = draft(way.site(), way.from());
    var known =
        from.isPresent()
            && draft(way.site(), way.to()).isPresent()
            && way.link().map(link -> draft(way.site(), link).isPresent()).orElse(true);
    if (known) {
      from.get().relate(RelationshipDraft.of(relationship, this));
    }
  }

  Engine engine() {
    return schema.database().engine();
  }

  UniqueKeys uniqueKeys(Model model) {
    return new UniqueKeys(target(model.name()));
  }

  /** Whether the API has a model. */
  boolean serves(String original) {
    return target(original).served();
  }

  /** The final name of a model. */
  String modelName(String original) {
    return target(original).name();
  }

  /** The final name of a field of a model. */
  String fieldName(String model, String field) {
    return target(model).memberName(field);
  }

  private ModelDraft target(String original) {
    var draft = models.get(original);
    if (draft == null) {
      throw new IllegalStateException("A relation to %s, which is no model".formatted(original));
    }
    return draft;
  }

  /** The model of a column that is to be changed. */
  private Optional<ModelDraft> draft(Site site, Column<?> column) {
    if (!column.route().isEmpty()) {
      problems.add(
          site, "%s is a way to another model's column. Name the column itself.".formatted(column));
      return Optional.empty();
    }
    return draft(site, column.model());
  }

  private Optional<ModelDraft> draft(Site site, Model model) {
    var draft = models.get(model.name());
    if (draft == null || !draft.model().equals(model)) {
      problems.add(
          site, "%s is not of this database. Use the models of one SqlSchema.".formatted(model));
      return Optional.empty();
    }
    return Optional.of(draft);
  }

  private void authorize(Authorization authorization) {
    var site = authorization.site();
    var known =
        switch (authorization.scope()) {
          case Authorization.Scope.OfApi _ -> true;
          case Authorization.Scope.OfModel(var model) -> draft(site, model).isPresent();
          case Authorization.Scope.OfColumn(var column) -> draft(site, column).isPresent();
        };
    if (known) {
      policy.add(authorization);
    }
  }
}
