package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An API while its customisations are applied one after the other. */
final class ApiDraft {
  private final Problems problems;
  private final Map<Schema, EnumDrafts> enums = new LinkedHashMap<>();
  private final Map<Model, EnumDrafts> enumsOfModels = new HashMap<>();
  private final Map<Model, ModelDraft> models = new LinkedHashMap<>();
  private final PolicyDraft policy;
  private final List<Addition> additions = new ArrayList<>();

  ApiDraft(List<Schema> schemas, Problems problems) {
    this.problems = problems;
    this.policy = new PolicyDraft(problems);
    for (var schema : schemas) {
      var drafts = new EnumDrafts(schema, problems);
      enums.put(schema, drafts);
      for (var model : schema.models()) {
        models.put(model, new ModelDraft(model, schema.database(), problems));
        enumsOfModels.put(model, drafts);
      }
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

  /** The enums of a model's database. */
  EnumDrafts enums(Model model) {
    return Objects.requireNonNull(enumsOfModels.get(model));
  }

  /** The enums that the API will have: those of its columns. */
  List<EnumDraft> shownEnums() {
    return enums.values().stream().flatMap(drafts -> drafts.shown(used(drafts)).stream()).toList();
  }

  /** The names of the enums that columns of a database have. */
  private Set<String> used(EnumDrafts drafts) {
    return models().stream()
        .filter(model -> drafts.equals(enums(model.model())))
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
      case Change.OfEnum ofEnum -> enumsOf(ofEnum).apply(ofEnum);
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

  /** All enums of the databases, used by a model or not. */
  List<EnumType> knownEnums() {
    return enums.entrySet().stream()
        .flatMap(entry ->
            entry
                .getValue()
                .provisional(
                    entry.getKey().enumerations().stream()
                        .map(declared -> declared.type().name())
                        .collect(Collectors.toSet()))
                .stream())
        .toList();
  }

  /** The definition; the policy and the additions are those of this draft. */
  ApiDefinition definition(Policy resolved, AdditionsDraft.Made added) {
    var databases = enums.keySet().stream().map(Schema::database).toList();
    return new ApiDefinition(
        databases.getFirst(),
        databases.subList(1, databases.size()),
        models().stream().map(draft -> draft.definition(this, resolved)).toList(),
        Stream.concat(shownEnums().stream().map(EnumDraft::type), added.enums().stream())
            .distinct()
            .toList(),
        Policy.rules(resolved.api()),
        added.additions());
  }

  /** The final name of a model, or a problem. */
  Optional<String> nameOf(Site site, Model model) {
    return draft(site, model).map(ModelDraft::name);
  }

  private EnumDrafts enumsOf(Change.OfEnum change) {
    return enums.values().stream()
        .filter(each -> each.have(change.labels()))
        .findFirst()
        .orElse(enums.values().iterator().next());
  }

  /** A model, if the API has it. */
  Optional<ModelDraft> find(Model model) {
    return Optional.ofNullable(models.get(model)).filter(ModelDraft::served);
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

  /** The database of a model. */
  Database database(Model model) {
    return target(model).database();
  }

  /** Whether two models are of different databases of the API. */
  boolean areApart(Model one, Model other) {
    return models.containsKey(one)
        && models.containsKey(other)
        && !database(one).equals(database(other));
  }

  /** The database that an operation asks; the first where it says nothing. */
  Database database(RootOperation.Written operation) {
    return operation.schema().orElseGet(() -> enums.keySet().iterator().next()).database();
  }

  /** The database of an enum. */
  Database database(EnumDraft type) {
    return enums.entrySet().stream()
        .filter(entry -> entry.getValue().has(type))
        .map(entry -> entry.getKey().database())
        .findFirst()
        .orElseThrow();
  }

  /** Where the rows of a model are. */
  Table table(Model model) {
    return target(model).table();
  }

  Engine engine(Model model) {
    return database(model).engine();
  }

  /** Whether a database has a name to tell it from others. */
  boolean hasSeveralDatabases() {
    return enums.size() > 1;
  }

  UniqueKeys uniqueKeys(Model model) {
    return new UniqueKeys(target(model));
  }

  /** Whether the API has a model. */
  boolean serves(Model model) {
    return target(model).served();
  }

  /** The final name of a model. */
  String modelName(Model model) {
    return target(model).name();
  }

  /** The final name of a field of a model. */
  String fieldName(Model model, String field) {
    return target(model).memberName(field);
  }

  private ModelDraft target(Model model) {
    var draft = models.get(model);
    if (draft == null) {
      throw new IllegalStateException("A relation to %s, which is no model".formatted(model));
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
    var draft = models.get(model);
    if (draft == null) {
      problems.add(site, foreign(model));
    }
    return Optional.ofNullable(draft);
  }

  private void authorize(Authorization written) {
    var authorization = hasSeveralDatabases() ? written : written.ofApiIfOfSchema();
    var site = authorization.site();
    var known =
        switch (authorization.scope()) {
          case Authorization.Scope.OfApi _ -> true;
          case Authorization.Scope.OfSchema(var schema) -> has(site, schema);
          case Authorization.Scope.OfModel(var model) -> draft(site, model).isPresent();
          case Authorization.Scope.OfColumn(var column) -> draft(site, column).isPresent();
        };
    if (known) {
      policy.add(authorization);
    }
  }

  private boolean has(Site site, Schema schema) {
    var has = has(schema);
    if (!has) {
      problems.add(
          site,
          "These rules are for a database that the API does not have. Combine it, or take them"
              + " out.");
    }
    return has;
  }

  /** Whether a database is one of the API's. */
  boolean has(Schema schema) {
    return enums.keySet().stream().anyMatch(schema::isSame);
  }

  private String foreign(Model model) {
    return hasSeveralDatabases()
        ? "%s is of none of the databases. Use the models of those that are combined."
            .formatted(model)
        : "%s is not of this database. Use the models of one SqlSchema.".formatted(model);
  }
}
