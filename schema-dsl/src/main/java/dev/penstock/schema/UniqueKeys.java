package dev.penstock.schema;

import dev.penstock.definition.Constraint.Kind;
import dev.penstock.definition.Index;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What tells the rows of a table apart. Names are those of the generated file. */
final class UniqueKeys {
  private final ModelDraft model;

  UniqueKeys(ModelDraft model) {
    this.model = model;
  }

  /** Whether no two rows have the same values of all these columns. */
  boolean within(Collection<String> columns) {
    return keys().anyMatch(key -> !key.isEmpty() && columns.containsAll(key));
  }

  private Stream<List<String>> keys() {
    var table = model.model();
    var constraints =
        table.constraints().stream()
            .filter(each -> each.kind() == Kind.PRIMARY_KEY || each.kind() == Kind.UNIQUE)
            .filter(
                each -> table.indexes().stream().noneMatch(index -> isPartial(index, each.name())))
            .map(dev.penstock.definition.Constraint::fields);
    var indexes =
        table.indexes().stream()
            .filter(index -> index.unique() && !index.partial())
            .map(index -> index.parts().stream().map(Index.Part::field).toList());
    return Stream.of(Stream.of(model.key()), constraints, indexes).flatMap(keys -> keys);
  }

  private static boolean isPartial(Index index, String constraint) {
    return index.partial() && index.name().equals(constraint);
  }
}
