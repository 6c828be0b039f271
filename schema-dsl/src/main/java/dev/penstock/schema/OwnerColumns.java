package dev.penstock.schema;

import dev.penstock.definition.Whom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the columns that hold owners and groups, and looks whether they can. */
final class OwnerColumns {
  private final ApiDraft api;
  private final Problems problems;

  OwnerColumns(ApiDraft api) {
    this.api = api;
    this.problems = api.problems();
  }

  /** Whom the rule admits in this model, for which it was written. */
  Optional<Whom> in(ModelDraft model, Site site, WhomDraft.ByColumn whom) {
    var column =
        switch (whom.place()) {
          case Place.Typed(var typed) -> own(model, site, typed);
          case Place.Named(var name) -> named(model, site, name);
        };
    return column
        .filter(it -> fits(site, it, whom))
        .map(it -> whom.in(model.memberName(it.name())));
  }

  /** Whom the rule admits in this model if it has such a column. */
  Optional<Whom> whereThere(ModelDraft model, WhomDraft.ByColumn whom) {
    return whom.place() instanceof Place.Named(var name)
        ? find(model, name)
            .filter(column -> unfit(column, whom).isEmpty())
            .map(column -> whom.in(model.memberName(column.name())))
        : Optional.empty();
  }

  /** A rule of the API must find its column in some model. */
  void checkAnywhere(RuleDraft draft, WhomDraft.ByColumn whom) {
    if (!(whom.place() instanceof Place.Named(var name))) {
      return;
    }
    var columns = api.models().stream().flatMap(model -> find(model, name).stream()).toList();
    if (columns.isEmpty()) {
      problems.add(
          draft.site(),
          "No model has a column \"%s\", so this rule admits nobody. Name the column that holds it."
              .formatted(name));
    } else if (columns.stream().noneMatch(column -> unfit(column, whom).isEmpty())) {
      fits(draft.site(), columns.getFirst(), whom);
    }
  }

  private Optional<Column<?>> own(ModelDraft model, Site site, Column<?> column) {
    if (column.route().isEmpty() && column.model().equals(model.model())) {
      return Optional.of(column);
    }
    problems.add(
        site,
        OtherDatabase.message(api, model.model(), column, column.model())
            .orElseGet(() ->
                "%s is not a column of %s. Name one of its own, or say allow.when(…) with a condition over relations."
                    .formatted(column, model.model())));
    return Optional.empty();
  }

  private Optional<Column<?>> named(ModelDraft model, Site site, String name) {
    var found = find(model, name);
    if (found.isEmpty()) {
      var texts =
          model.model().columns().stream()
              .filter(ValueKind::holdsNames)
              .map(Column::name)
              .collect(Collectors.joining(", "));
      problems.add(
          site,
          "%s has no column \"%s\". Name the one that holds it; columns of text are: %s."
              .formatted(model.model(), name, texts.isEmpty() ? "none" : texts));
    }
    return found;
  }

  private static Optional<Column<?>> find(ModelDraft model, String name) {
    List<Column<?>> columns = model.model().columns();
    for (var column : columns) {
      if (column.name().equals(name)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private boolean fits(Site site, Column<?> column, WhomDraft.ByColumn whom) {
    var wrong = unfit(column, whom);
    wrong.ifPresent(text -> problems.add(site, text));
    return wrong.isEmpty();
  }

  private static Optional<String> unfit(Column<?> column, WhomDraft.ByColumn whom) {
    var list = ValueKind.isList(column);
    if (list != whom.holding().list()) {
      return Optional.of(
          "%s is %s. Say allow.%s(…)."
              .formatted(column, list ? "a list" : "no list", whom.holding().otherWord()));
    }
    if (!ValueKind.holdsNames(column)) {
      return Optional.of(
          "%s is %s, but owners and groups are texts. Say allow.when(%s.eq(claim(…))) for other values."
              .formatted(column, ValueKind.sql(column), column));
    }
    return Optional.empty();
  }
}
