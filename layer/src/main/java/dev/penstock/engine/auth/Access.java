package dev.penstock.engine.auth;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * What one caller may do. Whatever it answers is the same for all callers of its shape, but for the
 * values of claims, which are asked from each request.
 */
public final class Access {
  private final List<Rule> rules;
  private final Shape shape;
  private final Map<Fact, Integer> facts;
  private final Leaves leaves;
  private final Guards guards;
  private final Reduction reduction;
  private final Map<Key, Grant> known = new ConcurrentHashMap<>();

  private record Key(List<Rule> rules, Operation operation) {}

  Access(List<Rule> rules, Shape shape, Map<Fact, Integer> facts, Leaves leaves, Guards guards) {
    this.rules = rules;
    this.shape = shape;
    this.facts = facts;
    this.leaves = leaves;
    this.guards = guards;
    this.reduction = new Reduction(this::answer);
  }

  /** Whether the caller may ask what the API looks like. */
  public boolean mayIntrospect() {
    return shape.standing() != Standing.ANONYMOUS;
  }

  /** Whether a custom authorizer denies a field that rules may allow. */
  public boolean isDenied(String type, String field) {
    return shape.deniedFields().contains(type + "." + field);
  }

  /** Rows that the operation may be about: those of which the caller may have any field. */
  public Grant to(Model model, Operation operation) {
    List<Alternative> alternatives = new ArrayList<>();
    for (var inForce : inForce(model)) {
      alternatives.addAll(grant(inForce, operation).alternatives());
    }
    return new Grant(alternatives);
  }

  /** Whether the caller may ask for an operation that a user added. */
  public boolean admits(CustomOperation operation) {
    return grant(operation.authorization(), Operation.GET).isCertain();
  }

  /** What the caller may do with one field. */
  public Grant to(Model model, Field field, Operation operation) {
    return isDenied(model.name(), field.name())
        ? new Grant(List.of())
        : grant(inForce(model, field), operation);
  }

  /** What must be allowed, one with the other, to do something with all fields of a row. */
  public List<Grant> toAll(Model model, Operation operation) {
    return inForce(model).stream().map(inForce -> grant(inForce, operation)).distinct().toList();
  }

  /** The one value of a claim that the caller has. */
  public Given value(String claim) {
    return given(new ScalarSource(claim));
  }

  /** The values of a claim that the caller has, some perhaps more than once. */
  public List<Given> values(String claim) {
    return IntStream.range(0, answer(new Fact.Values(claim)))
        .mapToObj(number -> given(new ClaimSource(claim, number)))
        .toList();
  }

  private Given given(Source source) {
    return Given.variable(source.in(leaves), source, guards);
  }

  /** The lists of rules that decide about the fields of a model. */
  private Set<List<Rule>> inForce(Model model) {
    Set<List<Rule>> inForce = new LinkedHashSet<>();
    if (model.fields().stream().anyMatch(field -> field.authorization().isEmpty())) {
      inForce.add(ofModel(model));
    }
    for (var field : model.fields()) {
      if (!field.authorization().isEmpty()) {
        inForce.add(field.authorization());
      }
    }
    return inForce;
  }

  private List<Rule> inForce(Model model, Field field) {
    return field.authorization().isEmpty() ? ofModel(model) : field.authorization();
  }

  private List<Rule> ofModel(Model model) {
    return model.authorization().isEmpty() ? rules : model.authorization();
  }

  private Grant grant(List<Rule> inForce, Operation operation) {
    return known.computeIfAbsent(new Key(inForce, operation), _ -> reduced(inForce, operation));
  }

  private Grant reduced(List<Rule> inForce, Operation operation) {
    return new Grant(
        inForce.stream()
            .filter(rule -> rule.operations().contains(operation))
            .filter(rule -> shape.standing().suits(rule.whom()))
            .map(rule -> reduction.of(rule, operation))
            .toList());
  }

  private int answer(Fact fact) {
    var answer = facts.get(fact);
    if (answer == null) {
      throw new IllegalStateException("Nobody asked for " + fact.getClass().getSimpleName());
    }
    return answer;
  }
}
