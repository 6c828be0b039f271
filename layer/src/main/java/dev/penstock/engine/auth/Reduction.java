package dev.penstock.engine.auth;

import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What is left of rules when the facts about a caller are known. What compares with an absent claim
 * is not true, and neither is its negation; so negations are brought down to the comparisons first.
 */
final class Reduction {
  private final ToIntFunction<Fact> facts;

  Reduction(ToIntFunction<Fact> facts) {
    this.facts = facts;
  }

  /** How a rule that suits the caller's standing admits it to an operation. */
  Alternative of(Rule rule, Operation operation) {
    var whom = whom(rule.whom());
    var row = rule.row().map(this::holds).orElse(Conditions.TRUE);
    var newRow = rule.newRow().map(this::holds);
    return switch (operation) {
      case GET, LIST, LISTEN, DELETE -> alternative(List.of(whom, row), List.of());
      case UPDATE -> alternative(List.of(whom, row), newRow.stream().toList());
      case CREATE -> {
        var left = List.of(whom, newRow.orElse(row), canFill(rule));
        yield new Alternative(
            Conditions.TRUE, Conditions.all(left), rule.fills(), owner(rule.whom()));
      }
    };
  }

  private static Alternative alternative(List<RowCondition> row, List<RowCondition> newRow) {
    return new Alternative(Conditions.all(row), Conditions.all(newRow), List.of(), List.of());
  }

  private RowCondition whom(Whom whom) {
    return switch (whom) {
      case Whom.Public _, Whom.Authenticated _, Whom.Custom _, Whom.Identified _ -> Conditions.TRUE;
      case Whom.Groups(_, var groups, var claim) -> truth(new Fact.Member(claim, groups));
      case Whom.Resource(var name) -> truth(new Fact.Principal(name));
      case Whom.Owner(_, var field, var claims) -> {
        List<RowCondition> held = new ArrayList<>();
        identities(claims).forEach(claim -> held.add(equal(field, claim)));
        yield Conditions.any(held);
      }
      case Whom.GroupsIn(_, var field, var claim) ->
          holds(new RowCondition.In(Path.of(field), List.of(new Operand.Claim(claim))));
    };
  }

  private static RowCondition equal(String field, Operand.Claim claim) {
    return new RowCondition.Compare(Path.of(field), RowCondition.Comparison.EQ, claim);
  }

  private List<Operand.Claim> identities(List<String> claims) {
    return claims.stream()
        .filter(claim -> facts.applyAsInt(new Fact.Value(claim)) == Fact.YES)
        .map(Operand.Claim::new)
        .toList();
  }

  /** Who lacks the claim that a new row is given is not admitted. */
  private RowCondition canFill(Rule rule) {
    return rule.fills().stream().map(Fill::value).allMatch(this::isKnown)
        ? Conditions.TRUE
        : Conditions.FALSE;
  }

  private List<Fill> owner(Whom whom) {
    return whom instanceof Whom.Owner(_, var field, var claims)
        ? identities(claims).stream().limit(1).map(claim -> new Fill(field, claim)).toList()
        : List.of();
  }

  private RowCondition truth(Fact fact) {
    return facts.applyAsInt(fact) == Fact.YES ? Conditions.TRUE : Conditions.FALSE;
  }

  /** Where a condition is true. */
  RowCondition holds(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> Conditions.all(parts.stream().map(this::holds).toList());
      case RowCondition.Or(var parts) -> Conditions.any(parts.stream().map(this::holds).toList());
      case RowCondition.Not(var part) -> fails(part);
      case RowCondition.Compare compare -> isKnown(compare.with()) ? compare : Conditions.FALSE;
      case RowCondition.In(var path, var values) -> {
        var known = values.stream().filter(this::hasElements).toList();
        yield known.isEmpty() ? Conditions.FALSE : new RowCondition.In(path, known);
      }
      case RowCondition.HasElement has -> hasElements(has.element()) ? has : Conditions.FALSE;
      case RowCondition.Exists(var relations, var of) -> {
        var related = holds(of);
        yield related.equals(Conditions.FALSE)
            ? Conditions.FALSE
            : new RowCondition.Exists(relations, related);
      }
      case RowCondition.ClaimEquals(var claim, var value) ->
          truth(new Fact.Equal(claim, value.value()));
      case RowCondition.IsNull missing -> missing;
    };
  }

  /** Where a condition is false. */
  private RowCondition fails(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> Conditions.any(parts.stream().map(this::fails).toList());
      case RowCondition.Or(var parts) -> Conditions.all(parts.stream().map(this::fails).toList());
      case RowCondition.Not(var part) -> holds(part);
      case RowCondition.Compare(var path, var comparison, var with) ->
          not(new RowCondition.Compare(path, comparison, with), isKnown(with));
      case RowCondition.In(var path, var values) ->
          values.isEmpty()
              ? Conditions.TRUE
              : not(new RowCondition.In(path, values), values.stream().allMatch(this::hasElements));
      case RowCondition.HasElement has -> not(has, hasElements(has.element()));
      case RowCondition.Exists exists -> noneExists(exists);
      case RowCondition.ClaimEquals(var claim, var value) ->
          facts.applyAsInt(new Fact.Equal(claim, value.value())) == Fact.NO
              ? Conditions.TRUE
              : Conditions.FALSE;
      case RowCondition.IsNull missing -> new RowCondition.Not(missing);
    };
  }

  private static RowCondition not(RowCondition comparison, boolean known) {
    return known ? new RowCondition.Not(comparison) : Conditions.FALSE;
  }

  /** For a caller without a claim, that no row matches the claim says nothing. */
  private RowCondition noneExists(RowCondition.Exists exists) {
    if (!isKnown(exists.of())) {
      return Conditions.FALSE;
    }
    var related = holds(exists.of());
    return related.equals(Conditions.FALSE)
        ? Conditions.TRUE
        : new RowCondition.Not(new RowCondition.Exists(exists.relations(), related));
  }

  /** Whether the caller has all the claims that are spoken of. */
  private boolean isKnown(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> parts.stream().allMatch(this::isKnown);
      case RowCondition.Or(var parts) -> parts.stream().allMatch(this::isKnown);
      case RowCondition.Not(var part) -> isKnown(part);
      case RowCondition.Compare(_, _, var with) -> isKnown(with);
      case RowCondition.In(_, var values) -> values.stream().allMatch(this::hasElements);
      case RowCondition.HasElement(_, var element) -> hasElements(element);
      case RowCondition.Exists(_, var of) -> isKnown(of);
      case RowCondition.ClaimEquals(var claim, var value) ->
          facts.applyAsInt(new Fact.Equal(claim, value.value())) != Fact.UNKNOWN;
      case RowCondition.IsNull _ -> true;
    };
  }

  private boolean isKnown(Operand operand) {
    return !(operand instanceof Operand.Claim(var name))
        || facts.applyAsInt(new Fact.Value(name)) == Fact.YES;
  }

  private boolean hasElements(Operand operand) {
    return !(operand instanceof Operand.Claim(var name))
        || facts.applyAsInt(new Fact.Values(name)) > 0;
  }
}
