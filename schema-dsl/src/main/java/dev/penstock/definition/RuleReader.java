package dev.penstock.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rules and conditions that {@link RuleWriter} writes. */
final class RuleReader {
  private RuleReader() {}

  static Rule rule(JsonPart json) {
    return new Rule(
        whom(json),
        Set.copyOf(json.manyOf("operations", Operation.class)),
        condition(json, "row"),
        condition(json, "newRow"),
        json.list("fills", fill -> fill.checked(RuleReader::fill)));
  }

  private static Whom whom(JsonPart json) {
    return switch (json.oneOf("whom", WhomKind.class)) {
      case PUBLIC -> new Whom.Public(provider(json));
      case AUTHENTICATED -> new Whom.Authenticated(provider(json));
      case OWNER -> new Whom.Owner(provider(json), json.text("field"), json.names("claims"));
      case GROUPS -> new Whom.Groups(provider(json), json.names("groups"), json.text("claim"));
      case GROUPS_IN -> new Whom.GroupsIn(provider(json), json.text("field"), json.text("claim"));
      case CUSTOM -> new Whom.Custom();
      case RESOURCE -> new Whom.Resource(json.text("name"));
      case IDENTIFIED -> new Whom.Identified();
    };
  }

  private static Provider provider(JsonPart json) {
    return json.oneOf("provider", Provider.class);
  }

  private static Fill fill(JsonPart json) {
    return new Fill(json.text("field"), operand(json));
  }

  private static Optional<RowCondition> condition(JsonPart json, String key) {
    return json.has(key) ? Optional.of(inner(json, key)) : Optional.empty();
  }

  private static RowCondition inner(JsonPart json, String key) {
    return json.at(key).checked(RuleReader::condition);
  }

  private static List<RowCondition> conditions(JsonPart json, String key) {
    return json.list(key, part -> part.checked(RuleReader::condition));
  }

  private static RowCondition condition(JsonPart json) {
    if (json.has("and")) {
      return new RowCondition.And(conditions(json, "and"));
    }
    if (json.has("or")) {
      return new RowCondition.Or(conditions(json, "or"));
    }
    if (json.has("not")) {
      return new RowCondition.Not(inner(json, "not"));
    }
    if (json.has("compare")) {
      return new RowCondition.Compare(
          path(json, "compare"), json.oneOf("by", RowCondition.Comparison.class), operand(json));
    }
    if (json.has("in")) {
      return new RowCondition.In(
          path(json, "in"), json.list("values", value -> value.checked(RuleReader::operand)));
    }
    if (json.has("isNull")) {
      return new RowCondition.IsNull(path(json, "isNull"));
    }
    if (json.has("hasElement")) {
      return new RowCondition.HasElement(path(json, "hasElement"), operand(json));
    }
    if (json.has("exists")) {
      return new RowCondition.Exists(json.names("exists"), inner(json, "of"));
    }
    if (json.has("claimEquals")) {
      return new RowCondition.ClaimEquals(json.text("claimEquals"), literal(json));
    }
    throw json.damaged("%s is no condition".formatted(json.path()));
  }

  private static Operand operand(JsonPart json) {
    if (json.has("claim")) {
      return new Operand.Claim(json.text("claim"));
    }
    return json.has("column") ? new Operand.Column(path(json, "column")) : literal(json);
  }

  private static Operand.Literal literal(JsonPart json) {
    return new Operand.Literal(json.scalar("value"));
  }

  private static Path path(JsonPart json, String key) {
    var names = json.names(key);
    if (names.isEmpty()) {
      throw json.damaged("%s.%s names no field".formatted(json.path(), key));
    }
    return new Path(names.subList(0, names.size() - 1), names.getLast());
  }
}
