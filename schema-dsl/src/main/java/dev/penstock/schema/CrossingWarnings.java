package dev.penstock.schema;

import dev.penstock.definition.Constraint;
import dev.penstock.definition.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Relations to another database that work, and are slow. */
final class CrossingWarnings {
  private CrossingWarnings() {}

  /** Rows are looked for by their key, one after the other: without an index in the whole table. */
  static List<Problem> of(ApiDraft api) {
    List<Problem> warnings = new ArrayList<>();
    for (var model : api.models()) {
      for (var relationship : model.declared()) {
        var way = relationship.way();
        var columns = relationship.columnsThere();
        if (relationship.crosses(api) && leading(way.to()).noneMatch(columns::contains)) {
          warnings.add(
              way.site()
                  .problem(
                      "%s looks for rows of %s by %s, and no index begins with that: each row here reads the whole table there. Add an index, and generate again."
                          .formatted(way, way.to(), String.join(", ", columns))));
        }
      }
    }
    return warnings;
  }

  /** The first columns of the indexes of a table, and of the keys that have indexes. */
  private static Stream<String> leading(Model table) {
    var keys =
        table.constraints().stream()
            .filter(each ->
                each.kind() == Constraint.Kind.PRIMARY_KEY || each.kind() == Constraint.Kind.UNIQUE)
            .map(Constraint::fields)
            .filter(fields -> !fields.isEmpty())
            .map(List::getFirst);
    var indexes =
        table.indexes().stream()
            .filter(index -> !index.partial() && !index.parts().isEmpty())
            .map(Index::parts)
            .map(parts -> parts.getFirst().field());
    return Stream.concat(keys, indexes);
  }
}
