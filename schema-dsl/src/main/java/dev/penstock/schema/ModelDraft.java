package dev.penstock.schema;

import dev.penstock.definition.Constraint;
import dev.penstock.definition.Database;
import dev.penstock.definition.Field;
import dev.penstock.definition.Index;
import dev.penstock.definition.InputRule;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A model while its customisations are applied. Fields and relations go by the names of the
 * generated file.
 */
final class ModelDraft {
  private final Model model;
  private final Database database;
  private final Problems problems;
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, Site> sites = new HashMap<>();
  private final Map<String, Site> hidden = new HashMap<>();
  private final Set<Operation> disabled = EnumSet.noneOf(Operation.class);
  private final List<RelationshipDraft> declared = new ArrayList<>();
  private final Map<String, FieldChecks> checks = new HashMap<>();
  private final Map<ComputedField, Field> computed = new LinkedHashMap<>();
  private String name;
  private String plural;
  private List<String> key;
  private Optional<Site> renaming = Optional.empty();
  private Optional<Site> hiding = Optional.empty();
  private Optional<Site> keeping = Optional.empty();

  ModelDraft(Model model, Database database, Problems problems) {
    this.model = model;
    this.database = database;
    this.problems = problems;
    this.name = model.name();
    this.plural = model.plural();
    this.key = model.key();
  }

  Model model() {
    return model;
  }

  Database database() {
    return database;
  }

  /** Where the rows are. */
  Table table() {
    return new Table(database.name(), model.table().schema(), model.table().name());
  }

  String name() {
    return name;
  }

  String plural() {
    return plural;
  }

  List<String> key() {
    return key;
  }

  boolean served() {
    return !key.isEmpty() && hiding.isEmpty();
  }

  /** The call that hides the whole model. */
  Optional<Site> hiding() {
    return hiding;
  }

  /** What {@link Api#setRelationships} added. */
  List<RelationshipDraft> declared() {
    return declared;
  }

  boolean readOnly() {
    return model instanceof View;
  }

  boolean disabled(Operation operation) {
    return disabled.contains(operation);
  }

  Map<String, Site> hidden() {
    return hidden;
  }

  String memberName(String original) {
    return renamed.getOrDefault(original, original);
  }

  /** The call that gave this model its name. */
  Site site() {
    return renaming.orElse(problems.api());
  }

  /** The call that gave a field or relation its name. */
  Site site(String original) {
    return sites.getOrDefault(original, problems.api());
  }

  void rename(Site at, String to, String plurals) {
    if (renaming.isPresent()) {
      problems.add(at, "%s is renamed twice. Keep one of the two calls.".formatted(model));
    }
    renaming = Optional.of(at);
    name = to;
    plural = plurals;
  }

  void renameMember(Site at, String original, String to) {
    if (renamed.put(original, to) != null) {
      problems.add(
          at, "%s.%s is renamed twice. Keep one of the two calls.".formatted(model, original));
    }
    sites.put(original, at);
  }

  void hide(Site at, String original) {
    hidden.put(original, at);
  }

  void hide(Site at) {
    hiding = Optional.of(at);
  }

  void keepRelations(Site at, List<Relation<?>> kept) {
    if (keeping.isPresent()) {
      problems.add(
          at,
          "It was said before which relations %s keeps. Give all of them in one call."
              .formatted(model));
    }
    keeping = Optional.of(at);
    for (var relation : model.relations()) {
      if (!kept.contains(relation)) {
        hide(at, relation.name());
      } else if (hidden.containsKey(relation.name())) {
        problems.add(
            at, "%s is hidden and kept. Take one of the two calls out.".formatted(relation));
      }
    }
  }

  void validate(Site at, Column<?> column, List<Check<?>> more) {
    checks.computeIfAbsent(column.name(), _ -> new FieldChecks(column, problems)).add(at, more);
  }

  void compute(ComputedField field, ApiDraft api) {
    field.definition(api).ifPresent(definition -> computed.put(field, definition));
  }

  /** What {@link Api#computed} added. */
  Set<ComputedField> computed() {
    return computed.keySet();
  }

  void relate(RelationshipDraft relationship) {
    declared.add(relationship);
  }

  void key(Site at, List<Column<?>> columns) {
    if (!key.isEmpty()) {
      problems.add(at, "%s has its key already. Keep one of the two calls.".formatted(model));
    }
    for (var column : columns) {
      if (!column.model().equals(model)) {
        problems.add(at, "%s is not a column of %s. Use its own columns.".formatted(column, model));
      }
    }
    key = columns.stream().map(Column::name).distinct().toList();
  }

  void disable(List<Operation> operations) {
    disabled.addAll(operations);
  }

  dev.penstock.definition.Model definition(ApiDraft api, Policy policy) {
    return new dev.penstock.definition.Model(
        name,
        plural,
        table(),
        model.description(),
        fields(api, policy),
        relations(api),
        key.stream().map(this::memberName).toList(),
        model.constraints().stream().map(this::constraint).toList(),
        model.indexes().stream().map(this::index).toList(),
        readOnly(),
        disabled,
        policy.own(model));
  }

  private List<Field> fields(ApiDraft api, Policy policy) {
    return Stream.concat(
            model.columns().stream().map(column -> field(api, column, policy)),
            computed.values().stream())
        .toList();
  }

  private Field field(ApiDraft api, Column<?> column, Policy policy) {
    var declaration = column.declaration();
    return new Field(
        memberName(column.name()),
        api.enums(model).type(declaration.type()),
        column(api, column),
        declaration.description(),
        hidden.containsKey(column.name()),
        Policy.rules(policy.of(column)),
        inputRules(column));
  }

  private List<InputRule> inputRules(Column<?> column) {
    return Optional.ofNullable(checks.get(column.name())).map(FieldChecks::rules).orElse(List.of());
  }

  private dev.penstock.definition.Column column(ApiDraft api, Column<?> column) {
    var declared = column.declaration().column(column.column(), key.contains(column.name()));
    return new dev.penstock.definition.Column(
        declared.name(),
        api.enums(model).storage(column.declaration().type(), declared.type()),
        declared.nullable(),
        declared.generation());
  }

  private List<dev.penstock.definition.Relation> relations(ApiDraft api) {
    return Stream.concat(
            inferred(api).stream().map(relation -> relation(api, relation)),
            declared.stream().map(relationship -> relationship.definition(api)))
        .toList();
  }

  /** The relations of the foreign keys that the API has, under their original names. */
  List<Relation<?>> inferred(ApiDraft api) {
    return model.relations().stream()
        .filter(relation -> !hidden.containsKey(relation.name()) && api.serves(relation.target()))
        .toList();
  }

  private dev.penstock.definition.Relation relation(ApiDraft api, Relation<?> reference) {
    var relation = reference.ofKey();
    var target = reference.target();
    return new dev.penstock.definition.Relation(
        memberName(relation.name()),
        relation.kind(),
        api.modelName(target),
        relation.on().stream().map(pair -> pair(api, target, pair)).toList(),
        relation.description(),
        relation.constraint());
  }

  private dev.penstock.definition.Relation.Pair pair(
      ApiDraft api, Model target, dev.penstock.definition.Relation.Pair pair) {
    return new dev.penstock.definition.Relation.Pair(
        memberName(pair.field()), api.fieldName(target, pair.targetField()));
  }

  private Constraint constraint(Constraint constraint) {
    return new Constraint(
        constraint.kind(), constraint.name(), names(constraint.fields().stream()));
  }

  private Index index(Index index) {
    var parts =
        index.parts().stream()
            .map(part -> new Index.Part(memberName(part.field()), part.descending()))
            .toList();
    return new Index(index.name(), parts, index.unique(), index.partial());
  }

  private List<String> names(Stream<String> originals) {
    return originals.map(this::memberName).toList();
  }
}
