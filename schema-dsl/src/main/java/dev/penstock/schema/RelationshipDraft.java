package dev.penstock.schema;

import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Relation.Pair;
import dev.penstock.definition.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A declared relationship with the columns that it runs over; tells what is wrong with it. */
final class RelationshipDraft {
  private final Relationship.Way way;
  private final String description;
  private final List<Relationship.Pair> near = new ArrayList<>();
  private final List<Relationship.Pair> far = new ArrayList<>();

  private RelationshipDraft(Relationship<?> relationship) {
    this.way = relationship.way();
    this.description = relationship.description();
  }

  /** Sorts the columns of a relationship by the tables that they join. */
  static RelationshipDraft of(Relationship<?> relationship, ApiDraft api) {
    var draft = new RelationshipDraft(relationship);
    if (relationship.way().link().isPresent()) {
      draft.demandOneDatabase(api);
    }
    if (relationship.way().link().isPresent() && relationship.pairs().isEmpty()) {
      ForeignKeyPath.find(relationship.way())
          .ifPresentOrElse(
              path -> {
                draft.near.addAll(path.near());
                draft.far.addAll(path.far());
              },
              () -> draft.demandColumns(api.problems()));
    } else {
      relationship.pairs().forEach(pair -> draft.add(pair, api));
      draft.demandBothHalves(api.problems());
    }
    return draft;
  }

  Relationship.Way way() {
    return way;
  }

  private void add(Relationship.Pair pair, ApiDraft api) {
    var problems = api.problems();
    var half = half(pair);
    if (half.isEmpty()) {
      problems.add(way.site(), misplaced(pair));
      return;
    }
    if (half.get().contains(pair)) {
      problems.add(
          way.site(),
          "%s compares %s with %s twice. Take one of the two calls of on out."
              .formatted(way, pair.near(), pair.far()));
    }
    if (!comparable(pair, api)) {
      problems.add(
          way.site(),
          "%s: %s is %s and %s is %s, %s"
              .formatted(
                  way,
                  pair.near(),
                  type(pair.near()).sql(),
                  pair.far(),
                  type(pair.far()).sql(),
                  crosses(api)
                      ? "which are not compared across databases. Use whole numbers, decimals,"
                          + " texts, UUIDs or dates."
                      : "which this database does not compare. Use columns of one type."));
    }
    half.get().add(pair);
  }

  private boolean comparable(Relationship.Pair pair, ApiDraft api) {
    var near = type(pair.near());
    var far = type(pair.far());
    return crosses(api)
        ? Likeness.acrossDatabases(near, far)
        : new Likeness(api.engine(way.to())).comparable(near, far);
  }

  /** Whether the rows at the other end are in another database. */
  boolean crosses(ApiDraft api) {
    return !api.database(way.from()).equals(api.database(way.to()));
  }

  /** The columns of the other model that rows are looked for by. */
  List<String> columnsThere() {
    return names(near, Relationship.Pair::far);
  }

  private void demandOneDatabase(ApiDraft api) {
    var here = api.database(way.from());
    var link = way.link().orElseThrow();
    if (crosses(api) || !api.database(link).equals(here)) {
      api.problems()
          .add(
              way.site(),
              "%s leads through %s to another database. Relate %s to each end by hasMany and belongsTo instead."
                  .formatted(way, link, link));
    }
  }

  /** The part of the way that a pair belongs to. */
  private Optional<List<Relationship.Pair>> half(Relationship.Pair pair) {
    if (way.link().isEmpty()) {
      return joins(pair, way.from(), way.to()) ? Optional.of(near) : Optional.empty();
    }
    if (joins(pair, way.from(), way.link().get())) {
      return Optional.of(near);
    }
    return joins(pair, way.link().get(), way.to()) ? Optional.of(far) : Optional.empty();
  }

  private static boolean joins(Relationship.Pair pair, Model one, Model other) {
    return isOf(one, pair.near()) && isOf(other, pair.far());
  }

  private static boolean isOf(Model model, Column<?> column) {
    return column.model().equals(model) && column.route().isEmpty();
  }

  private String misplaced(Relationship.Pair pair) {
    var turned = new Relationship.Pair(/* near= */ pair.far(), /* far= */ pair.near());
    if (half(turned).isPresent()) {
      return "%s: on(%s, %s) is the wrong way round. Swap the two columns."
          .formatted(way, pair.near(), pair.far());
    }
    var expected =
        way.link()
            .map(link ->
                "a column of %s and one of %s, or one of %s and one of %s"
                    .formatted(way.from(), link, link, way.to()))
            .orElseGet(() -> "a column of %s and one of %s".formatted(way.from(), way.to()));
    return "%s cannot be joined on %s and %s. Give %s."
        .formatted(way, pair.near(), pair.far(), expected);
  }

  private void demandBothHalves(Problems problems) {
    if (way.link().isPresent() && near.isEmpty() != far.isEmpty()) {
      var link = way.link().get();
      problems.add(
          way.site(),
          "%s has columns for one half of its way only. Give on(…) from %s to %s and from %s to %s, or none to go by the foreign keys."
              .formatted(way, way.from(), link, link, way.to()));
    }
  }

  private void demandColumns(Problems problems) {
    var link = way.link().orElseThrow();
    problems.add(
        way.site(),
        "The foreign keys of %s do not tell how %s goes. Give on(…) from %s to %s and from %s to %s."
            .formatted(link, way, way.from(), link, link, way.to()));
  }

  private static ColumnType type(Column<?> column) {
    return column.declaration().column(column.column(), false).type();
  }

  /** The relation under the final names of models and fields. */
  Relation definition(ApiDraft api) {
    return new Relation(
        way.name(),
        way.kind(),
        api.modelName(way.to()),
        near.stream().map(pair -> near(pair, api)).toList(),
        way.link().map(table -> link(api.table(table), api)),
        repeats(api),
        description,
        "");
  }

  private Pair near(Relationship.Pair pair, ApiDraft api) {
    var field = fieldName(pair.near(), api);
    return new Pair(
        field, way.link().isPresent() ? pair.far().column() : fieldName(pair.far(), api));
  }

  private Relation.Link link(Table table, ApiDraft api) {
    return new Relation.Link(
        table,
        far.stream()
            .map(pair -> new Pair(pair.near().column(), fieldName(pair.far(), api)))
            .toList());
  }

  private static String fieldName(Column<?> column, ApiDraft api) {
    return api.fieldName(column.model(), column.name());
  }

  private boolean repeats(ApiDraft api) {
    return switch (way.kind()) {
      case HAS_MANY -> false;
      case BELONGS_TO, HAS_ONE ->
          !api.uniqueKeys(way.to()).within(names(near, Relationship.Pair::far));
      case MANY_TO_MANY -> {
        var columns = new HashSet<>(names(near, Relationship.Pair::far));
        columns.addAll(names(far, Relationship.Pair::near));
        yield !api.uniqueKeys(way.link().orElseThrow()).within(columns);
      }
    };
  }

  private static List<String> names(
      List<Relationship.Pair> pairs, Function<Relationship.Pair, Column<?>> side) {
    return pairs.stream().map(side).map(Column::name).toList();
  }
}
