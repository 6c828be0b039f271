package dev.penstock.engine.auth;

import dev.penstock.definition.Operand;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what must be known of a caller to tell what rules make of it. */
final class Facts {
  private final Set<Fact> facts = new LinkedHashSet<>();

  /** What the rules ask that can admit a caller of this standing. */
  static List<Fact> of(List<Rule> rules, Standing standing) {
    var found = new Facts();
    rules.stream().filter(rule -> standing.suits(rule.whom())).forEach(found::add);
    return List.copyOf(found.facts);
  }

  private void add(Rule rule) {
    switch (rule.whom()) {
      case Whom.Owner(_, _, var claims) ->
          claims.forEach(claim -> facts.add(new Fact.Value(claim)));
      case Whom.Groups(_, var groups, var claim) -> facts.add(new Fact.Member(claim, groups));
      case Whom.GroupsIn(_, _, var claim) -> facts.add(new Fact.Values(claim));
      case Whom.Resource(var name) -> facts.add(new Fact.Principal(name));
      case Whom.Public _, Whom.Authenticated _, Whom.Custom _, Whom.Identified _ -> {}
    }
    rule.row().ifPresent(this::add);
    rule.newRow().ifPresent(this::add);
    rule.fills().forEach(fill -> value(fill.value()));
  }

  private void add(RowCondition condition) {
    switch (condition) {
      case RowCondition.And(var parts) -> parts.forEach(this::add);
      case RowCondition.Or(var parts) -> parts.forEach(this::add);
      case RowCondition.Not(var part) -> add(part);
      case RowCondition.Compare(_, _, var with) -> value(with);
      case RowCondition.In(_, var values) -> values.forEach(this::values);
      case RowCondition.HasElement(_, var element) -> values(element);
      case RowCondition.Exists(_, var of) -> add(of);
      case RowCondition.ClaimEquals(var claim, var value) ->
          facts.add(new Fact.Equal(claim, value.value()));
      case RowCondition.IsNull _ -> {}
    }
  }

  private void value(Operand operand) {
    if (operand instanceof Operand.Claim(var name)) {
      facts.add(new Fact.Value(name));
    }
  }

  private void values(Operand operand) {
    if (operand instanceof Operand.Claim(var name)) {
      facts.add(new Fact.Values(name));
    }
  }
}
