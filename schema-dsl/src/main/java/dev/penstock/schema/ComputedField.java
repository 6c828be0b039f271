package dev.penstock.schema;

import dev.penstock.definition.Expression;
import dev.penstock.definition.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A field that {@link Api#computed} adds to a model. */
record ComputedField(Site site, Model model, String name, Type type, SqlText sql) {

  /** What kind of values it has. */
  sealed interface Type {
    record Scalar(dev.penstock.definition.ScalarType scalar) implements Type {}

    record Like(Column<?> column) implements Type {}
  }

  /** The field; empty when it cannot be, which is told. */
  Optional<Field> definition(ApiDraft api) {
    var computed = computedType(api);
    var text = sql.on(api.engine(model));
    if (computed.isEmpty()) {
      api.problems()
          .add(
              site,
              "%s cannot be computed as %s. Give a column with a number, text, date or time of the type that is meant."
                  .formatted(this, typeName()));
      return Optional.empty();
    }
    if (text.isEmpty()) {
      api.problems()
          .add(site, "%s has no text for %s. Add it.".formatted(this, api.engine(model).name()));
      return Optional.empty();
    }
    try {
      var parts = ExpressionReader.read(api.engine(model), text.get(), this::column);
      var expression = new Expression(computed.get().cast(parts, api.engine(model)));
      var column = dev.penstock.definition.Column.computed(computed.get().column(), expression);
      return Optional.of(new Field(name, computed.get().field(), column, "", false));
    } catch (IllegalArgumentException e) {
      api.problems()
          .add(
              site,
              "The SQL of %s cannot be used: %s. Give one expression over {columns} of %s."
                  .formatted(this, e.getMessage(), model));
      return Optional.empty();
    }
  }

  private Optional<ComputedType> computedType(ApiDraft api) {
    return switch (type) {
      case Type.Scalar(var scalar) -> ComputedType.of(scalar, api.engine(model));
      case Type.Like(var column) -> ComputedType.like(column, api.engine(model));
    };
  }

  private String typeName() {
    return switch (type) {
      case Type.Scalar(var scalar) -> scalar.graphqlName();
      case Type.Like(var column) -> "values like those of " + column;
    };
  }

  private String column(String written) {
    List<Column<?>> columns = model.columns();
    return columns.stream()
        .filter(column -> column.name().equals(written))
        .map(Column::column)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s has no column %s, only %s"
                    .formatted(
                        model,
                        written,
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")))));
  }

  @Override
  public String toString() {
    return model + "." + name;
  }
}
