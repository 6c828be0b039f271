package dev.penstock.definition;

import java.util.List;
import java.util.Optional;

/** What an API has beside its models. Its enums are in {@link ApiDefinition#enums}. */
public record Additions(List<CustomType> types, List<CustomOperation> operations) {
  public static final Additions NONE = new Additions(List.of(), List.of());

  public Additions {
    types = List.copyOf(types);
    operations = List.copyOf(operations);
    ApiDefinition.unique(types.stream().map(CustomType::name).toList(), "type");
    ApiDefinition.unique(
        operations.stream().map(each -> each.kind().typeName() + "." + each.name()).toList(),
        "operation");
  }

  public Optional<CustomType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** The same with the operations alone that a database answers. */
  Additions of(Database database) {
    return new Additions(
        types,
        operations.stream()
            .filter(operation -> operation.database().equals(database.name()))
            .toList());
  }

  public List<CustomOperation> operations(CustomOperation.Kind kind) {
    return operations.stream().filter(operation -> operation.kind() == kind).toList();
  }
}
