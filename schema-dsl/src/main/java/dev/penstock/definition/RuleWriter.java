package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.RowCondition.And;
import dev.penstock.definition.RowCondition.ClaimEquals;
import dev.penstock.definition.RowCondition.Compare;
import dev.penstock.definition.RowCondition.Exists;
import dev.penstock.definition.RowCondition.HasElement;
import dev.penstock.definition.RowCondition.In;
import dev.penstock.definition.RowCondition.IsNull;
import dev.penstock.definition.RowCondition.Not;
import dev.penstock.definition.RowCondition.Or;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Writes rules and their conditions; what {@link RuleReader} reads. */
final class RuleWriter {
  private final JsonGenerator json;

  RuleWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the members of a rule into the object that is open. */
  void rule(Rule rule) throws IOException {
    whom(rule.whom());
    names("operations", rule.operations().stream().map(Operation::name).toList());
    if (rule.row().isPresent()) {
      condition("row", rule.row().get());
    }
    if (rule.newRow().isPresent()) {
      condition("newRow", rule.newRow().get());
    }
    if (!rule.fills().isEmpty()) {
      json.writeArrayFieldStart("fills");
      for (var fill : rule.fills()) {
        json.writeStartObject();
        json.writeStringField("field", fill.field());
        operand(fill.value());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private void whom(Whom whom) throws IOException {
    json.writeStringField("whom", WhomKind.of(whom).name());
    switch (whom) {
      case Whom.Public(var provider) -> provider(provider);
      case Whom.Authenticated(var provider) -> provider(provider);
      case Whom.Owner(var provider, var field, var claims) -> {
        provider(provider);
        json.writeStringField("field", field);
        names("claims", claims);
      }
      case Whom.Groups(var provider, var groups, var claim) -> {
        provider(provider);
        names("groups", groups);
        json.writeStringField("claim", claim);
      }
      case Whom.GroupsIn(var provider, var field, var claim) -> {
        provider(provider);
        json.writeStringField("field", field);
        json.writeStringField("claim", claim);
      }
      case Whom.Resource(var name) -> json.writeStringField("name", name);
      case Whom.Custom _, Whom.Identified _ -> {}
    }
  }

  private void provider(Provider provider) throws IOException {
    json.writeStringField("provider", provider.name());
  }

  private void condition(String key, RowCondition condition) throws IOException {
    json.writeObjectFieldStart(key);
    members(condition);
    json.writeEndObject();
  }

  private void members(RowCondition condition) throws IOException {
    switch (condition) {
      case And(var parts) -> conditions("and", parts);
      case Or(var parts) -> conditions("or", parts);
      case Not(var part) -> condition("not", part);
      case Compare(var path, var comparison, var with) -> {
        path("compare", path);
        json.writeStringField("by", comparison.name());
        operand(with);
      }
      case In(var path, var values) -> {
        path("in", path);
        json.writeArrayFieldStart("values");
        for (var value : values) {
          json.writeStartObject();
          operand(value);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      case IsNull(var path) -> path("isNull", path);
      case HasElement(var path, var element) -> {
        path("hasElement", path);
        operand(element);
      }
      case Exists(var relations, var of) -> {
        names("exists", relations);
        condition("of", of);
      }
      case ClaimEquals(var claim, var value) -> {
        json.writeStringField("claimEquals", claim);
        operand(value);
      }
    }
  }

  private void conditions(String key, List<RowCondition> parts) throws IOException {
    json.writeArrayFieldStart(key);
    for (var part : parts) {
      json.writeStartObject();
      members(part);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void operand(Operand operand) throws IOException {
    switch (operand) {
      case Operand.Literal(var value) -> json.writePOJOField("value", value);
      case Operand.Claim(var name) -> json.writeStringField("claim", name);
      case Operand.Column(var path) -> path("column", path);
    }
  }

  /** The relations of a path and then its field. */
  private void path(String key, Path path) throws IOException {
    json.writeArrayFieldStart(key);
    for (var relation : path.relations()) {
      json.writeString(relation);
    }
    json.writeString(path.field());
    json.writeEndArray();
  }

  private void names(String key, Collection<String> values) throws IOException {
    json.writeFieldName(key);
    json.writeArray(values.toArray(String[]::new), 0, values.size());
  }
}
