package dev.penstock.schema;

import dev.penstock.definition.Relation;
import dev.penstock.definition.Relation.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The way through a link table by its foreign keys.
 *
 * @param near from the model that the way starts from to the link table
 * @param far from the link table to the model that is reached
 */
record ForeignKeyPath(List<Relationship.Pair> near, List<Relationship.Pair> far) {

  /** Empty unless exactly one foreign key leads to each end. */
  static Optional<ForeignKeyPath> find(Relationship.Way way) {
    var link = way.link().orElseThrow();
    var back = references(link, way.from());
    var forth = references(link, way.to());
    if (back.size() != 1 || forth.size() != 1 || way.from().equals(way.to())) {
      return Optional.empty();
    }
    var near =
        back.getFirst().on().stream()
            .map(pair ->
                new Relationship.Pair(
                    column(way.from(), pair.targetField()), column(link, pair.field())))
            .toList();
    var far =
        forth.getFirst().on().stream()
            .map(pair ->
                new Relationship.Pair(
                    column(link, pair.field()), column(way.to(), pair.targetField())))
            .toList();
    return Optional.of(new ForeignKeyPath(near, far));
  }

  private static List<Relation> references(Model link, Model to) {
    return link.relations().stream()
        .map(dev.penstock.schema.Relation::ofKey)
        .filter(each -> each.kind() == Kind.BELONGS_TO && each.target().equals(to.name()))
        .toList();
  }

  private static Column<?> column(Model model, String name) {
    return model.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
