package dev.penstock.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One whole API: the only thing that the schema, the plans and the exported artefacts are made
 * from.
 *
 * @param database the one that is meant where none is named
 * @param others the API's other databases, which models name by {@link Table#database}
 */
public record ApiDefinition(
    Database database,
    List<Database> others,
    List<Model> models,
    List<EnumType> enums,
    List<Rule> authorization,
    Additions additions) {

  public ApiDefinition {
    others = List.copyOf(others);
    models = List.copyOf(models);
    enums = List.copyOf(enums);
    authorization = List.copyOf(authorization);
    var databases =
        Stream.concat(Stream.of(database), others.stream()).map(Database::name).toList();
    unique(databases, "database");
    for (var model : models) {
      if (!databases.contains(model.table().database())) {
        throw new IllegalArgumentException(
            "Model %s is of a database %s, which the API does not have"
                .formatted(model.name(), model.table().database()));
      }
    }
    unique(models.stream().map(Model::name).toList(), "model");
    unique(enums.stream().map(EnumType::name).toList(), "enum");
  }

  /** An API of one database, and of models alone. */
  public ApiDefinition(
      Database database, List<Model> models, List<EnumType> enums, List<Rule> authorization) {
    this(database, models, enums, authorization, Additions.NONE);
  }

  /** An API of one database. */
  public ApiDefinition(
      Database database,
      List<Model> models,
      List<EnumType> enums,
      List<Rule> authorization,
      Additions additions) {
    this(database, List.of(), models, enums, authorization, additions);
  }

  /** All databases, the one that is meant where none is named first. */
  public List<Database> databases() {
    return Stream.concat(Stream.of(database), others.stream()).toList();
  }

  /**
   * The same API with another of its databases as {@link #database}, and with the operations alone
   * that this one answers.
   */
  public ApiDefinition from(Database other) {
    if (others.isEmpty()) {
      return this;
    }
    return new ApiDefinition(
        other,
        databases().stream().filter(each -> !each.name().equals(other.name())).toList(),
        models,
        enums,
        authorization,
        additions.of(other));
  }

  /** The database that holds the rows of a model. */
  public Database database(Model model) {
    return databases().stream()
        .filter(each -> each.name().equals(model.table().database()))
        .findFirst()
        .orElseThrow();
  }

  public Optional<Model> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
  }

  /** All rules, with the places where they stand: the API, models, their fields, operations. */
  public Stream<RuleSet> ruleSets() {
    var api = Stream.of(new RuleSet(new RuleSet.Place.OfApi(), authorization));
    var ofModels = models.stream().flatMap(model -> model.ruleSets().stream());
    var ofOperations =
        additions.operations().stream()
            .map(operation ->
                new RuleSet(new RuleSet.Place.OfOperation(operation), operation.authorization()));
    return Stream.of(api, ofModels, ofOperations).flatMap(Function.identity());
  }

  public Optional<EnumType> enumType(String name) {
    return enums.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Whether a row may hold a value of this type that the API shows as null. */
  public boolean hidesValues(FieldType type) {
    return type instanceof FieldType.Enumeration(var name)
        && enumType(name).stream().anyMatch(EnumType::hidesValues);
  }

  /** The same with every enum value shown: for what the gateway writes for itself to read. */
  public ApiDefinition revealed() {
    return enums.stream().noneMatch(EnumType::hidesValues)
        ? this
        : new ApiDefinition(
            database,
            others,
            models,
            enums.stream().map(EnumType::revealed).toList(),
            authorization,
            additions);
  }

  static void unique(List<String> names, String what) {
    Set<String> seen = HashSet.newHashSet(names.size());
    for (var name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("Two of the same %s: %s".formatted(what, name));
      }
    }
  }
}
