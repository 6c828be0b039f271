package dev.penstock.schema;

import dev.penstock.definition.Path;
import dev.penstock.definition.Relation.Kind;
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
      if (step.relation().kind() == Kind.HAS_MANY) {
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
        .map(names -> new Path(names, api.fieldName(column.model().name(), column.name())));
  }

  /** The names of relations in a row. */
  Optional<List<String>> relations(Site site, Model origin, List<Relation<?>> steps) {
    if (foreign(origin)) {
      complain(site, Relation.text(origin, steps), origin);
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (var step : steps) {
      var model = api.find(step.model().name());
      if (model.isEmpty()
          || model.get().hidden().containsKey(step.name())
          || !api.serves(step.relation().target())) {
        api.problems()
            .add(
                site,
                "%s.%s is hidden, so that no rule can follow it. Take the hiding out."
                    .formatted(step.model(), step.name()));
        return Optional.empty();
      }
      names.add(api.fieldName(step.model().name(), step.name()));
    }
    return Optional.of(names);
  }

  private boolean foreign(Model origin) {
    return root.isEmpty() || !root.get().model().equals(origin);
  }

  private void complain(Site site, String what, Model origin) {
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
        .filter(relation -> relation.relation().kind() != Kind.HAS_MANY)
        .filter(relation -> relation.relation().target().equals(to.name()))
        .findFirst();
  }
}
