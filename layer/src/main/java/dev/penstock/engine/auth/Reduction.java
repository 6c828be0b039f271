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
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What is left of rules when the facts about a caller are known. What compares with an absent claim
 * is not true, and neither is its negation; so negations are brought down to the comparisons first.
 */
final class Reduction {
  private final ToIntFunction<Fact> facts;

  /** What made conditions untrue, as far as they have not turned out true in another way. */
  private final List<Lack> lacks = new ArrayList<>();

  Reduction(ToIntFunction<Fact> facts) {
    this.facts = facts;
  }

  /** What a rule that suits the caller's standing makes of it; for one rule only. */
  Verdict of(Rule rule, Operation operation) {
    var way = way(rule, operation);
    return way.isPossible()
        ? new Verdict.Admits(rule, way)
        : new Verdict.Unmet(rule, lacks.stream().distinct().toList());
  }

  /** In which way it admits the caller; perhaps to no row. */
  Alternative way(Rule rule, Operation operation) {
    var whom = noted(() -> whom(rule.whom()));
    var row = rule.row().map(this::holds).orElse(Conditions.TRUE);
    var newRow = rule.newRow().map(this::holds);
    return switch (operation) {
      case GET, LIST, LISTEN, DELETE -> alternative(List.of(whom, row), List.of());
      case UPDATE -> alternative(List.of(whom, row), newRow.stream().toList());
      case CREATE -> {
        var left = List.of(whom, newRow.orElse(row), noted(() -> canFill(rule)));
        yield new Alternative(
            Conditions.TRUE, Conditions.all(left), rule.fills(), owner(rule.whom()));
      }
    };
  }

  /** Lacks count only where they make a condition untrue. */
  private RowCondition noted(Supplier<RowCondition> condition) {
    var before = lacks.size();
    var found = condition.get();
    if (!found.equals(Conditions.FALSE)) {
      lacks.subList(before, lacks.size()).clear();
    }
    return found;
  }

  private boolean noted(boolean met, Lack otherwise) {
    if (!met) {
      lacks.add(otherwise);
    }
    return met;
  }

  private static RowCondition truth(boolean met) {
    return met ? Conditions.TRUE : Conditions.FALSE;
  }

  private static Alternative alternative(List<RowCondition> row, List<RowCondition> newRow) {
    return new Alternative(Conditions.all(row), Conditions.all(newRow), List.of(), List.of());
  }

  private RowCondition whom(Whom whom) {
    return switch (whom) {
      case Whom.Public _, Whom.Authenticated _, Whom.Custom _, Whom.Identified _ -> Conditions.TRUE;
      case Whom.Groups(_, var groups, var claim) ->
          truth(noted(is(new Fact.Member(claim, groups)), new Lack.NotMember(claim, groups)));
      case Whom.Resource(var name) ->
          truth(noted(is(new Fact.Principal(name)), new Lack.OtherPrincipal(name)));
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
    return claims.stream().filter(this::hasValue).map(Operand.Claim::new).toList();
  }

  /** Who lacks the claim that a new row is given is not admitted. */
  private RowCondition canFill(Rule rule) {
    return truth(rule.fills().stream().map(Fill::value).allMatch(this::isKnown));
  }

  private List<Fill> owner(Whom whom) {
    return whom instanceof Whom.Owner(_, var field, var claims)
        ? identities(claims).stream().limit(1).map(claim -> new Fill(field, claim)).toList()
        : List.of();
  }

  private boolean is(Fact fact) {
    return facts.applyAsInt(fact) == Fact.YES;
  }

  private boolean hasValue(String claim) {
    return noted(is(new Fact.Value(claim)), new Lack.NoClaim(claim));
  }

  /** Where a condition is true. */
  RowCondition holds(RowCondition condition) {
    return noted(() -> trueOf(condition));
  }

  private RowCondition trueOf(RowCondition condition) {
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
      case RowCondition.ClaimEquals(var claim, var value) -> truth(isEqual(claim, value.value()));
      case RowCondition.IsNull missing -> missing;
    };
  }

  /** Where a condition is false. */
  private RowCondition fails(RowCondition condition) {
    return noted(() -> falseOf(condition));
  }

  private RowCondition falseOf(RowCondition condition) {
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
      case RowCondition.ClaimEquals(var claim, var value) -> truth(isOther(claim, value.value()));
      case RowCondition.IsNull missing -> new RowCondition.Not(missing);
    };
  }

  private boolean isEqual(String claim, Object value) {
    var answer = facts.applyAsInt(new Fact.Equal(claim, value));
    return noted(
        answer == Fact.YES,
        answer == Fact.UNKNOWN ? new Lack.NoClaim(claim) : new Lack.OtherValue(claim, value));
  }

  private boolean isOther(String claim, Object value) {
    var answer = facts.applyAsInt(new Fact.Equal(claim, value));
    return noted(
        answer == Fact.NO,
        answer == Fact.UNKNOWN ? new Lack.NoClaim(claim) : new Lack.SameValue(claim, value));
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
          noted(
              facts.applyAsInt(new Fact.Equal(claim, value.value())) != Fact.UNKNOWN,
              new Lack.NoClaim(claim));
      case RowCondition.IsNull _ -> true;
    };
  }

  private boolean isKnown(Operand operand) {
    return !(operand instanceof Operand.Claim(var name)) || hasValue(name);
  }

  private boolean hasElements(Operand operand) {
    return !(operand instanceof Operand.Claim(var name))
        || noted(facts.applyAsInt(new Fact.Values(name)) > 0, new Lack.NoClaim(name));
  }
}
