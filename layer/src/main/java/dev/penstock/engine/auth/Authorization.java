package dev.penstock.engine.auth;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Rule;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, by the rules of one API. A caller is looked at once: what rules ask about it
 * becomes its shape, and nothing but the shape and the values of its claims is used afterwards, so
 * that what was planned for one caller is right for the next of that shape.
 */
public final class Authorization {
  private final List<Rule> rules;
  private final Map<Standing, List<Fact>> facts = new EnumMap<>(Standing.class);
  private final Shape anonymous;
  private final Shape apiKey;

  public Authorization(ApiDefinition definition) {
    this.rules = definition.authorization();
    var everyRule = definition.ruleSets().flatMap(each -> each.rules().stream()).toList();
    for (var standing : Standing.values()) {
      facts.put(standing, Facts.of(everyRule, standing));
    }
    this.anonymous = shapeOf(new Caller.Anonymous());
    this.apiKey = shapeOf(new Caller.ApiKey());
  }

  /** Two callers of one shape may do the same, each with what its claims say. */
  public Shape shape(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _ -> anonymous;
      case Caller.ApiKey _ -> apiKey;
      case Caller.Token _, Caller.Authorized _, Caller.Iam _ -> shapeOf(caller);
    };
  }

  private Shape shapeOf(Caller caller) {
    var standing = Standing.of(caller);
    var claims = ClaimValues.of(caller);
    var answers = factsOf(standing).stream().map(fact -> fact.about(caller, claims)).toList();
    return new Shape(standing, answers, deniedFields(caller));
  }

  private static Set<String> deniedFields(Caller caller) {
    return caller instanceof Caller.Authorized(_, var denied) ? denied : Set.of();
  }

  /** The claims whose values conditions compare with. */
  public static Claims claims(Caller caller) {
    return ClaimValues.of(caller);
  }

  /**
   * What a caller of this shape may do.
   *
   * @param leaves have the claims of the caller at hand
   * @param guards learn what is asked about the values of its claims
   */
  public Access access(Shape shape, Leaves leaves, Guards guards) {
    Map<Fact, Integer> known = new HashMap<>();
    var asked = factsOf(shape.standing());
    for (var i = 0; i < asked.size(); i++) {
      known.put(asked.get(i), shape.answers().get(i));
    }
    return new Access(rules, shape, known, leaves, guards);
  }

  private List<Fact> factsOf(Standing standing) {
    return facts.getOrDefault(standing, List.of());
  }
}
