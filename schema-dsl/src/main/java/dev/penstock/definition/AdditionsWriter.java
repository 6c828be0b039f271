package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.definition.CustomOperation.Handler;
import java.io.IOException;
import java.util.List;

/** Writes custom types and operations; what {@link AdditionsReader} reads. */
final class AdditionsWriter {
  private final JsonGenerator json;
  private final RuleWriter rules;

  AdditionsWriter(JsonGenerator json) {
    this.json = json;
    this.rules = new RuleWriter(json);
  }

  void type(CustomType type) throws IOException {
    json.writeStringField("name", type.name());
    text("description", type.description());
    json.writeArrayFieldStart("members");
    for (var member : type.members()) {
      json.writeStartObject();
      json.writeStringField("name", member.name());
      json.writeStringField("type", ValueTypeText.write(member.type()));
      names("key", member.key());
      text("description", member.description());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void operation(CustomOperation operation) throws IOException {
    json.writeStringField("kind", operation.kind().name());
    json.writeStringField("name", operation.name());
    text("database", operation.database());
    text("description", operation.description());
    if (!operation.arguments().isEmpty()) {
      json.writeArrayFieldStart("arguments");
      for (var argument : operation.arguments()) {
        argument(argument);
      }
      json.writeEndArray();
    }
    json.writeStringField("result", ValueTypeText.write(operation.result()));
    handler(operation.handler());
    json.writeArrayFieldStart("authorization");
    for (var rule : operation.authorization()) {
      json.writeStartObject();
      rules.rule(rule);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void argument(CustomOperation.Argument argument) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", argument.name());
    json.writeStringField("type", ValueTypeText.write(argument.type()));
    if (argument.initial().isPresent()) {
      json.writeStringField("default", argument.initial().get());
    }
    text("description", argument.description());
    json.writeEndObject();
  }

  private void handler(Handler handler) throws IOException {
    switch (handler) {
      case Handler.Sql(var sql, var answer) -> {
        json.writeStringField("sql", sql);
        text("answer", answer);
      }
      case Handler.Java(var className) -> json.writeStringField("java", className);
      case Handler.Published(var mutations) -> {
        json.writeFieldName("publishes");
        json.writeArray(mutations.toArray(String[]::new), 0, mutations.size());
      }
    }
  }

  private void names(String key, List<String> names) throws IOException {
    if (!names.isEmpty()) {
      json.writeFieldName(key);
      json.writeArray(names.toArray(String[]::new), 0, names.size());
    }
  }

  private void text(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }
}
