package dev.penstock.schema;

import dev.penstock.definition.Operand;
import java.util.Optional;

/**
 * What the values of a column are compared with or filled with.
 *
 * @param root the model of the row that is at hand
 */
record Operands(ApiDraft api, Optional<ModelDraft> root) {

  Operands(ApiDraft api, ModelDraft root) {
    this(api, Optional.of(root));
  }

  Optional<Operand> of(Site site, Column<?> column, Value value) {
    if (!ValueKind.compares(column)
        || api.enums(column.model()).hides(column.declaration().type())) {
      api.problems()
          .add(
              site,
              "%s is %s, whose values rules cannot compare or set. Name another column."
                  .formatted(column, ValueKind.sql(column)));
      return Optional.empty();
    }
    return switch (value) {
      case Value.Given(var given) -> literal(site, column, given);
      case Value.Claimed(var claim) -> claimed(site, column, claim);
      case Value.Held(var other) -> held(site, column, other);
    };
  }

  private Optional<Operand> literal(Site site, Column<?> column, Object given) {
    var literal = Literals.of(given);
    if (literal.isEmpty()) {
      api.problems().add(site, "%s cannot be compared with %s.".formatted(column, given));
    }
    return literal.map(value -> value);
  }

  private Optional<Operand> claimed(Site site, Column<?> column, Claim claim) {
    if (!ValueKind.comparesWithClaims(column)) {
      api.problems()
          .add(
              site,
              "%s is %s, but the claim \"%s\" can only be a text, a whole number, true or false. Compare it with another column."
                  .formatted(column, ValueKind.sql(column), claim.name()));
      return Optional.empty();
    }
    return Optional.of(new Operand.Claim(claim.name()));
  }

  private Optional<Operand> held(Site site, Column<?> column, Column<?> other) {
    if (ValueKind.isList(other) || !ValueKind.compares(other)) {
      api.problems()
          .add(
              site,
              "%s is %s, which %s cannot be compared with."
                  .formatted(other, ValueKind.sql(other), column));
      return Optional.empty();
    }
    return new Paths(api, root).of(site, other).map(Operand.Column::new);
  }
}
