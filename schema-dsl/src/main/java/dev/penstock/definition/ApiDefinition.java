package dev.penstock.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One whole API: the only thing that the schema, the plans and the exported artefacts are made
 * from.
 */
public record ApiDefinition(
    Database database,
    List<Model> models,
    List<EnumType> enums,
    List<Rule> authorization,
    Additions additions) {

  public ApiDefinition {
    models = List.copyOf(models);
    enums = List.copyOf(enums);
    authorization = List.copyOf(authorization);
    unique(models.stream().map(Model::name).toList(), "model");
    unique(enums.stream().map(EnumType::name).toList(), "enum");
  }

  /** An API of models alone. */
  public ApiDefinition(
      Database database, List<Model> models, List<EnumType> enums, List<Rule> authorization) {
    this(database, models, enums, authorization, Additions.NONE);
  }

  public Optional<Model> model(String name) {
    return models.stream().filter(model -> model.name().equals(name)).findFirst();
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
