package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An API while its customisations are applied one after the other. */
final class ApiDraft {
  private final Schema schema;
  private final Problems problems;
  private final Map<String, ModelDraft> models = new LinkedHashMap<>();
  private Optional<List<Rule>> authorization = Optional.empty();

  ApiDraft(Schema schema, Problems problems) {
    this.schema = schema;
    this.problems = problems;
    for (var model : schema.models()) {
      models.put(model.name(), new ModelDraft(model, problems));
    }
  }

  Problems problems() {
    return problems;
  }

  /** The models that the API will have: tables, and views with a key. */
  List<ModelDraft> models() {
    return models.values().stream().filter(ModelDraft::served).toList();
  }

  List<EnumType> enums() {
    var used =
        models().stream()
            .flatMap(model -> model.model().columns().stream())
            .flatMap(column -> enumeration(column.declaration().type()))
            .collect(Collectors.toSet());
    return schema.enums().stream().filter(type -> used.contains(type.name())).toList();
  }

  void apply(Change change) {
    switch (change) {
      case Change.AuthorizeApi(var site, var rules) -> authorize(site, rules);
      case Change.RenameModel(var site, var model, var name, var plural) ->
          draft(site, model).ifPresent(draft -> draft.rename(site, name, plural));
      case Change.RenameColumn(var site, var column, var name) ->
          draft(site, column.model())
              .ifPresent(draft -> draft.renameMember(site, column.name(), name));
      case Change.RenameRelation(var site, var relation, var name) ->
          draft(site, relation.model())
              .ifPresent(draft -> draft.renameMember(site, relation.name(), name));
      case Change.HideColumn(var site, var column) ->
          draft(site, column.model()).ifPresent(draft -> draft.hide(site, column.name()));
      case Change.HideRelation(var site, var relation) ->
          draft(site, relation.model()).ifPresent(draft -> draft.hide(site, relation.name()));
      case Change.Key(var site, var view, var columns) ->
          draft(site, view).ifPresent(draft -> draft.key(site, columns));
      case Change.Disable(var site, var model, var operations) ->
          draft(site, model).ifPresent(draft -> draft.disable(operations));
      case Change.AuthorizeModel(var site, var model, var rules) ->
          draft(site, model).ifPresent(draft -> draft.authorize(site, rules));
    }
  }

  ApiDefinition definition() {
    return new ApiDefinition(
        schema.database(),
        models().stream().map(draft -> draft.definition(this)).toList(),
        enums(),
        authorization.orElse(List.of()));
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

  private Optional<ModelDraft> draft(Site site, Model model) {
    var draft = models.get(model.name());
    if (draft == null || !draft.model().equals(model)) {
      problems.add(
          site, "%s is not of this database. Use the models of one SqlSchema.".formatted(model));
      return Optional.empty();
    }
    return Optional.of(draft);
  }

  private void authorize(Site site, List<Rule> rules) {
    if (authorization.isPresent()) {
      problems.add(site, "The API has its rules already. Give all of them in one call.");
    }
    authorization = Optional.of(rules);
  }

  private static Stream<String> enumeration(FieldType type) {
    return switch (type) {
      case FieldType.Scalar _ -> Stream.empty();
      case FieldType.Enumeration(var name) -> Stream.of(name);
      case FieldType.ListOf(var element) -> enumeration(element);
    };
  }
}
