package dev.penstock.schema;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds conditions that can never hold. What it lets pass may still hold for no row; what it calls
 * impossible holds for none.
 *
 * @param claims whether the callers have claims at all
 */
record Prospects(ApiDefinition definition, boolean claims) {

  /** What can become of a condition for rows of a model. */
  Truth of(Model model, RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> all(model, parts);
      case RowCondition.Or(var parts) ->
          parts.stream().map(part -> of(model, part)).reduce(Truth.NEVER, Truth::or);
      case RowCondition.Not(var part) -> of(model, part).not();
      case RowCondition.Compare(_, _, var with) -> compared(with);
      case RowCondition.In(_, var values) ->
          values.stream().map(this::compared).reduce(Truth.NEVER, Truth::or);
      case RowCondition.HasElement(_, var element) -> compared(element);
      case RowCondition.IsNull(var path) -> required(model, path) ? Truth.NEVER : Truth.OPEN;
      case RowCondition.Exists(var relations, var of) ->
          new Truth(target(model, relations).map(it -> of(it, of).canHold()).orElse(true), true);
      case RowCondition.ClaimEquals _ -> claims ? Truth.OPEN : Truth.UNKNOWN;
    };
  }

  private Truth all(Model model, List<RowCondition> parts) {
    var together = parts.stream().map(part -> of(model, part)).reduce(Truth.ALWAYS, Truth::and);
    return contradict(model, flat(parts).toList()) ? together.and(Truth.NEVER) : together;
  }

  private Truth compared(Operand with) {
    return with instanceof Operand.Claim && !claims ? Truth.UNKNOWN : Truth.OPEN;
  }

  /** Whether a field is said to be several values at once. */
  private boolean contradict(Model model, List<RowCondition> parts) {
    Map<Path, Set<Operand>> possible = new HashMap<>();
    for (var part : parts) {
      var values = values(part);
      if (values.isPresent() && exact(model, values.get().path())) {
        possible
            .computeIfAbsent(values.get().path(), _ -> new HashSet<>(values.get().values()))
            .retainAll(values.get().values());
      }
    }
    return possible.values().stream().anyMatch(Set::isEmpty)
        || parts.stream()
            .anyMatch(part ->
                part instanceof RowCondition.IsNull(var path) && possible.containsKey(path));
  }

  /** The only values that a field can have. */
  private record Values(Path path, Set<Operand> values) {}

  private static Optional<Values> values(RowCondition condition) {
    return switch (condition) {
      case RowCondition.Compare(var path, var comparison, Operand.Literal literal)
          when comparison == Comparison.EQ ->
          Optional.of(new Values(path, Set.of(literal)));
      case RowCondition.In(var path, var values)
          when values.stream().allMatch(Operand.Literal.class::isInstance) ->
          Optional.of(new Values(path, Set.copyOf(values)));
      default -> Optional.empty();
    };
  }

  private static Stream<RowCondition> flat(List<RowCondition> parts) {
    return parts.stream()
        .flatMap(
            part -> part instanceof RowCondition.And(var inner) ? flat(inner) : Stream.of(part));
  }

  private boolean required(Model model, Path path) {
    return path.relations().isEmpty()
        && model.field(path.field()).stream().allMatch(Field::required);
  }

  private boolean exact(Model model, Path path) {
    return target(model, path.relations())
        .flatMap(target -> target.field(path.field()))
        .map(field -> field.column().type().exact())
        .orElse(false);
  }

  private Optional<Model> target(Model model, List<String> relations) {
    var at = Optional.of(model);
    for (var name : relations) {
      at =
          at.flatMap(from -> from.relation(name))
              .flatMap(relation -> definition.model(relation.target()));
    }
    return at;
  }
}
