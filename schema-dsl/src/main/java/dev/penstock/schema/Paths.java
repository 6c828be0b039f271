package dev.penstock.schema;

import dev.penstock.definition.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Ways from the rows of one model to a value, in the names of the API.
 *
 * @param root the model the ways must begin at; empty where no row is at hand
 */
record Paths(ApiDraft api, Optional<ModelDraft> root) {

  /** The way to a column, over relations that lead to one row. */
  Optional<Path> of(Site site, Column<?> column) {
    for (var step : column.route()) {
      if (step.kind().isToMany()) {
        api.problems()
            .add(
                site,
                "%s.%s leads to many rows. Say %s.exists(row -> row.%s…)."
                    .formatted(step.model(), step.name(), step, column.name()));
        return Optional.empty();
      }
    }
    if (foreign(column.origin())) {
      complain(site, column.toString(), column.origin());
      return Optional.empty();
    }
    return relations(site, column.origin(), column.route())
        .map(names -> new Path(names, api.fieldName(column.model(), column.name())));
  }

  /** The names of relations in a row. */
  Optional<List<String>> relations(Site site, Model origin, List<Relation<?>> steps) {
    if (foreign(origin)) {
      complain(site, Relation.text(origin, steps), origin);
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (var step : steps) {
      var name = name(site, step);
      if (name.isEmpty()) {
        return Optional.empty();
      }
      names.add(name.get());
    }
    return Optional.of(names);
  }

  /** What the API calls a relation. */
  private Optional<String> name(Site site, Relation<?> step) {
    return switch (step.step()) {
      case Relation.Step.OfKey _ -> ofKey(site, step);
      case Relation.Step.Declared(var way) -> declared(site, way);
    };
  }

  private Optional<String> ofKey(Site site, Relation<?> step) {
    var model = api.find(step.model());
    if (model.isEmpty()
        || model.get().hidden().containsKey(step.name())
        || !api.serves(step.target())) {
      api.problems()
          .add(
              site,
              "%s.%s is hidden, so that no rule can follow it. Take the hiding out."
                  .formatted(step.model(), step.name()));
      return Optional.empty();
    }
    return Optional.of(api.fieldName(step.model(), step.name()));
  }

  private Optional<String> declared(Site site, Relationship.Way way) {
    var known =
        api.find(way.from()).stream()
            .flatMap(model -> model.declared().stream())
            .anyMatch(relationship -> relationship.way().isSame(way));
    if (!known) {
      api.problems()
          .add(
              site,
              "%s is not a relation of this API. Give it to setRelationships, too.".formatted(way));
      return Optional.empty();
    }
    if (!api.database(way.from()).equals(api.database(way.to()))) {
      api.problems()
          .add(
              site,
              "%s leads to another database, where no rule can follow it. Decide by columns of %s."
                  .formatted(way, way.from()));
      return Optional.empty();
    }
    if (!api.serves(way.to())) {
      api.problems()
          .add(
              site,
              "%s leads to %s, which is hidden, so that no rule can follow it. Take the hiding out."
                  .formatted(way, way.to()));
      return Optional.empty();
    }
    return Optional.of(way.name());
  }

  private boolean foreign(Model origin) {
    return root.isEmpty() || !root.get().model().equals(origin);
  }

  private void complain(Site site, String what, Model origin) {
    var elsewhere = root.flatMap(draft -> OtherDatabase.message(api, draft.model(), what, origin));
    if (elsewhere.isPresent()) {
      api.problems().add(site, elsewhere.get());
      return;
    }
    var model = root.map(draft -> draft.model().toString()).orElse("every model");
    var way = root.flatMap(draft -> leading(draft.model(), origin));
    var hint =
        way.map(relation -> " Reach it over %s.to(…).".formatted(relation))
            .orElse(" Name one of its own.");
    api.problems().add(site, "%s is not a column of %s.%s".formatted(what, model, hint));
  }

  /** A relation to the one row of another model. */
  private static Optional<Relation<?>> leading(Model from, Model to) {
    Stream<Relation<?>> relations = from.relations().stream();
    return relations
        .filter(relation -> !relation.kind().isToMany())
        .filter(relation -> relation.targetName().equals(to.name()))
        .findFirst();
  }
}
