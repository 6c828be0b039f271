package dev.penstock.engine.auth;

import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.Field;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Rule;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Origin;
import dev.penstock.engine.argument.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
  private final Map<Key, Decision> known = new ConcurrentHashMap<>();

  private record Key(List<Rule> rules, Operation operation) {}

  /** What rules say one by one, and what that comes to. */
  private record Decision(List<Verdict> verdicts, Grant grant) {
    static Decision of(List<Verdict> verdicts) {
      return new Decision(
          verdicts,
          new Grant(
              verdicts.stream()
                  .filter(Verdict.Admits.class::isInstance)
                  .map(verdict -> ((Verdict.Admits) verdict).way())
                  .toList()));
    }
  }

  Access(List<Rule> rules, Shape shape, Map<Fact, Integer> facts, Leaves leaves, Guards guards) {
    this.rules = rules;
    this.shape = shape;
    this.facts = facts;
    this.leaves = leaves;
    this.guards = guards;
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

  /**
   * Why {@link #to(Model, Operation)} answers as it does: the same evaluation, with the rules of
   * each place that may admit to a row.
   */
  public List<Judgement> why(Model model, Operation operation) {
    return inForce(model).stream()
        .map(inForce -> judgement(scope(model, inForce), inForce, operation))
        .toList();
  }

  /** Why {@link #to(Model, Field, Operation)} answers as it does, apart from denied fields. */
  public Judgement why(Model model, Field field, Operation operation) {
    var inForce = inForce(model, field);
    var scope =
        field.authorization().isEmpty()
            ? ofModel(model.name(), model.authorization())
            : new Scope.OfFields(model.name(), List.of(field.name()));
    return judgement(scope, inForce, operation);
  }

  /** Why {@link #admits} answers as it does. */
  public Judgement why(CustomOperation operation) {
    var scope = new Scope.OfOperation(operation.kind().typeName(), operation.name());
    return judgement(scope, operation.authorization(), Operation.GET);
  }

  private Judgement judgement(Scope scope, List<Rule> inForce, Operation operation) {
    var decision = decision(inForce, operation);
    return new Judgement(scope, operation, decision.verdicts(), decision.grant());
  }

  private Scope scope(Model model, List<Rule> inForce) {
    var fields =
        model.fields().stream().filter(field -> inForce(model, field).equals(inForce)).toList();
    return fields.stream().anyMatch(field -> field.authorization().isEmpty())
        ? ofModel(model.name(), model.authorization())
        : new Scope.OfFields(model.name(), fields.stream().map(Field::name).toList());
  }

  private static Scope ofModel(String model, List<Rule> rules) {
    return rules.isEmpty() ? new Scope.OfApi(model) : new Scope.OfModel(model);
  }

  /** The one value of a claim that the caller has. */
  public Given value(String claim) {
    return given(new Origin.Claim(claim, OptionalInt.empty()), new ScalarSource(claim));
  }

  /** The values of a claim that the caller has, some perhaps more than once. */
  public List<Given> values(String claim) {
    return IntStream.range(0, answer(new Fact.Values(claim)))
        .mapToObj(number ->
            given(new Origin.Claim(claim, OptionalInt.of(number)), new ClaimSource(claim, number)))
        .toList();
  }

  private Given given(Origin.Claim claim, Source source) {
    return Given.claim(claim, source.in(leaves), source, guards);
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
    return decision(inForce, operation).grant();
  }

  private Decision decision(List<Rule> inForce, Operation operation) {
    return known.computeIfAbsent(
        new Key(inForce, operation),
        _ -> Decision.of(inForce.stream().map(rule -> verdict(rule, operation)).toList()));
  }

  private Verdict verdict(Rule rule, Operation operation) {
    if (!rule.operations().contains(operation)) {
      return new Verdict.OtherOperations(rule);
    }
    return shape.standing().suits(rule.whom())
        ? new Reduction(this::answer).of(rule, operation)
        : new Verdict.OtherProvider(rule);
  }

  private int answer(Fact fact) {
    var answer = facts.get(fact);
    if (answer == null) {
      throw new IllegalStateException("Nobody asked for " + fact.getClass().getSimpleName());
    }
    return answer;
  }
}
