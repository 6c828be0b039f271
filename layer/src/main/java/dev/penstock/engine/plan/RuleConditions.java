package dev.penstock.engine.plan;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.auth.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes the conditions of rules for one caller. Negations stand before comparisons only, and all
 * claims are there: {@link Access} saw to it. A value that the column cannot have makes its
 * comparison untrue, negated or not.
 */
final class RuleConditions {
  private final ApiDefinition definition;
  private final FieldValues values;
  private final Access access;
  private final Map<Key, Condition> known = new ConcurrentHashMap<>();

  RuleConditions(ApiDefinition definition, FieldValues values, Access access) {
    this.definition = definition;
    this.values = values;
    this.access = access;
  }

  private record Key(String model, RowCondition condition) {}

  /** The same for the same rule, so that it is read once. */
  Condition of(Model model, RowCondition condition) {
    var key = new Key(model.name(), condition);
    var written = known.get(key);
    if (written == null) {
      written = written(new Place(model, 0, 0), condition);
      known.put(key, written);
    }
    return written;
  }

  /**
   * Where a condition is written.
   *
   * @param row the number of the model's row
   * @param last the number of the last row that was reached
   */
  private record Place(Model model, int row, int last) {}

  private Condition written(Place place, RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> all(place, parts);
      case RowCondition.Or(var parts) ->
          Condition.any(parts.stream().map(part -> written(place, part)).toList());
      case RowCondition.Not(var part) -> negated(place, part);
      case RowCondition.Exists(var relations, var of) -> reached(place, relations, of);
      case RowCondition.IsNull(var path) when !path.relations().isEmpty() ->
          new Condition.Not(at(place, path, Sense.NEGATED, Condition.IsNull::new));
      case RowCondition.IsNull(var path) -> at(place, path, Sense.POSITIVE, Condition.IsNull::new);
      case RowCondition.Compare compare -> compared(place, compare, Sense.POSITIVE);
      case RowCondition.In in -> oneOf(place, in.path(), in.values(), Sense.POSITIVE);
      case RowCondition.HasElement has ->
          oneOf(place, has.path(), List.of(has.element()), Sense.POSITIVE);
      case RowCondition.ClaimEquals _ -> throw new IllegalStateException("Decided before");
    };
  }

  private Condition negated(Place place, RowCondition condition) {
    return switch (condition) {
      // That no row has a value which rows cannot have says nothing.
      case RowCondition.Exists exists ->
          fits(place.model(), exists)
              ? new Condition.Not(written(place, exists))
              : Condition.never();
      case RowCondition.IsNull(var path) -> at(place, path, Sense.NEGATED, Condition.IsNull::new);
      case RowCondition.Compare compare -> compared(place, compare, Sense.NEGATED);
      case RowCondition.In in -> oneOf(place, in.path(), in.values(), Sense.NEGATED);
      case RowCondition.HasElement has ->
          oneOf(place, has.path(), List.of(has.element()), Sense.NEGATED);
      case RowCondition.And _, RowCondition.Or _, RowCondition.Not _, RowCondition.ClaimEquals _ ->
          throw new IllegalStateException("A negation that was not brought down");
    };
  }

  /** Whether columns can have all values that they are compared with. */
  private boolean fits(Model model, RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> parts.stream().allMatch(part -> fits(model, part));
      case RowCondition.Or(var parts) -> parts.stream().allMatch(part -> fits(model, part));
      case RowCondition.Not(var part) -> fits(model, part);
      case RowCondition.Exists(var relations, var of) -> fits(reached(model, relations), of);
      case RowCondition.Compare(_, _, Operand.Column _) -> true;
      case RowCondition.Compare(var path, _, var with) -> fits(model, path, Stream.of(value(with)));
      case RowCondition.In(var path, var operands) ->
          fits(model, path, operands.stream().flatMap(this::values));
      case RowCondition.HasElement(var path, var element) -> fits(model, path, values(element));
      case RowCondition.IsNull _, RowCondition.ClaimEquals _ -> true;
    };
  }

  private boolean fits(Model model, Path path, Stream<Given> wanted) {
    var field = field(reached(model, path.relations()), path);
    return wanted.allMatch(value -> values.fitting(field, value).isPresent());
  }

  private Model reached(Model model, List<String> relations) {
    var reached = model;
    for (var name : relations) {
      var relation = reached.relation(name).orElseThrow();
      reached = definition.model(relation.target()).orElseThrow();
    }
    return reached;
  }

  /** Whether a comparison or its opposite is wanted. */
  private enum Sense {
    POSITIVE,
    NEGATED;

    Condition of(Condition condition) {
      return this == NEGATED ? new Condition.Not(condition) : condition;
    }
  }

  private Condition all(Place place, List<RowCondition> parts) {
    var all = Condition.always();
    for (var part : parts) {
      all = all.and(written(place, part));
    }
    return all;
  }

  private Condition reached(Place place, List<String> relations, RowCondition of) {
    return follow(place, relations, end -> written(end, of));
  }

  /** What is written where a path ends. */
  @FunctionalInterface
  private interface AtEnd {
    Condition at(Place end);
  }

  private Condition follow(Place place, List<String> relations, AtEnd end) {
    if (relations.isEmpty()) {
      return end.at(place);
    }
    var relation = place.model().relation(relations.getFirst()).orElseThrow();
    var target = definition.model(relation.target()).orElseThrow();
    var next = new Place(target, place.last() + 1, place.last() + 1);
    return new Condition.Related(
        place.row(),
        place.model(),
        relation,
        target,
        follow(next, relations.subList(1, relations.size()), end));
  }

  /** What is said of a field. */
  @FunctionalInterface
  private interface OfField {
    Condition of(Field field);
  }

  private Condition at(Place place, Path path, Sense sense, OfField said) {
    return follow(place, path.relations(), end -> sense.of(said.of(field(end.model(), path))));
  }

  private static Field field(Model model, Path path) {
    return model.field(path.field()).orElseThrow();
  }

  private Condition compared(Place place, RowCondition.Compare compare, Sense sense) {
    return switch (compare.with()) {
      case Operand.Column(var other) -> columns(place, compare, other, sense);
      case Operand.Literal _, Operand.Claim _ ->
          follow(
              place,
              compare.path().relations(),
              end -> compared(field(end.model(), compare.path()), compare, sense));
    };
  }

  private Condition compared(Field field, RowCondition.Compare compare, Sense sense) {
    var wanted = value(compare.with());
    var isMatch = compare.comparison() == RowCondition.Comparison.EQ && sense == Sense.POSITIVE;
    return (isMatch ? values.matching(field, wanted) : values.fitting(field, wanted))
        .map(value -> sense.of(compared(field, compare.comparison(), value)))
        .orElseGet(Condition::never);
  }

  private static Condition compared(Field field, RowCondition.Comparison comparison, Given value) {
    return switch (comparison) {
      case EQ -> equal(field, value);
      case NE -> new Condition.Not(equal(field, value));
      case LT, LE, GT, GE -> new Condition.Compare(field, of(comparison), value);
    };
  }

  private static Condition equal(Field field, Given value) {
    return field.type() instanceof FieldType.ListOf
        ? new Condition.HasElement(field, value)
        : new Condition.Equal(field, value);
  }

  private static Comparison of(RowCondition.Comparison comparison) {
    return switch (comparison) {
      case EQ, NE -> Comparison.EQUAL;
      case LT -> Comparison.LESS;
      case LE -> Comparison.LESS_OR_EQUAL;
      case GT -> Comparison.GREATER;
      case GE -> Comparison.GREATER_OR_EQUAL;
    };
  }

  private Condition columns(Place place, RowCondition.Compare compare, Path other, Sense sense) {
    return follow(
        place,
        other.relations(),
        right ->
            follow(
                new Place(place.model(), place.row(), right.last()),
                compare.path().relations(),
                left -> {
                  var matches =
                      new Condition.Matches(
                          left.row(),
                          field(left.model(), compare.path()),
                          of(compare.comparison()),
                          right.row(),
                          field(right.model(), other));
                  var wanted =
                      compare.comparison() == RowCondition.Comparison.NE
                          ? new Condition.Not(matches)
                          : matches;
                  return sense.of(wanted);
                }));
  }

  private Condition oneOf(Place place, Path path, List<Operand> operands, Sense sense) {
    return follow(place, path.relations(), end -> oneOf(field(end.model(), path), operands, sense));
  }

  private Condition oneOf(Field field, List<Operand> operands, Sense sense) {
    List<Given> wanted = new ArrayList<>();
    for (var given : operands.stream().flatMap(this::values).toList()) {
      Optional<Given> fitting =
          sense == Sense.POSITIVE ? values.matching(field, given) : values.fitting(field, given);
      if (fitting.isEmpty() && sense == Sense.NEGATED) {
        return Condition.never();
      }
      fitting.ifPresent(wanted::add);
    }
    if (wanted.isEmpty()) {
      return Condition.never();
    }
    return sense.of(Condition.any(wanted.stream().map(value -> equal(field, value)).toList()));
  }

  /** One value that a field is compared with. */
  Given value(Operand operand) {
    return switch (operand) {
      case Operand.Literal(var value) -> Given.defined(value);
      case Operand.Claim(var name) -> access.value(name);
      case Operand.Column _ -> throw new IllegalStateException("A column is no value");
    };
  }

  private Stream<Given> values(Operand operand) {
    return operand instanceof Operand.Claim(var name)
        ? access.values(name).stream()
        : Stream.of(value(operand));
  }
}
