package dev.penstock.definition;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;

/** Writes a definition as JSON with its keys in a fixed order. */
final class DefinitionWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final RuleWriter rules;
  private final AdditionsWriter additions;

  private DefinitionWriter(JsonGenerator json) {
    this.json = json;
    this.rules = new RuleWriter(json);
    this.additions = new AdditionsWriter(json);
  }

  static String write(ApiDefinition definition) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(new LinePerField());
      new DefinitionWriter(json).definition(definition);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void definition(ApiDefinition definition) throws IOException {
    json.writeStartObject();
    json.writeNumberField(
        "version",
        definition.others().isEmpty()
            ? DefinitionFile.VERSION
            : DefinitionFile.VERSION_OF_SEVERAL_DATABASES);
    json.writeObjectFieldStart("database");
    database(definition.database());
    json.writeEndObject();
    list("otherDatabases", definition.others(), this::database);
    list("authorization", definition.authorization(), rules::rule);
    list("enums", definition.enums(), this::enumType);
    list("models", definition.models(), this::model);
    list("types", definition.additions().types(), additions::type);
    list("operations", definition.additions().operations(), additions::operation);
    json.writeEndObject();
  }

  private void database(Database database) throws IOException {
    text("name", database.name());
    json.writeStringField("id", database.id());
    json.writeStringField("engine", database.engine().name());
    json.writeStringField("connectionSecret", database.connectionSecret());
    text("certificateSecret", database.certificateSecret());
  }

  private void enumType(EnumType type) throws IOException {
    json.writeStringField("name", type.name());
    text("description", type.description());
    list(
        "values",
        type.values(),
        value -> {
          json.writeStringField("name", value.name());
          json.writeStringField("label", value.label());
          flag("hidden", value.hidden());
        });
  }

  private void model(Model model) throws IOException {
    json.writeStringField("name", model.name());
    json.writeStringField("plural", model.plural());
    table(model.table());
    text("description", model.description());
    list("fields", model.fields(), this::field);
    list("relations", model.relations(), this::relation);
    names("primaryKey", model.primaryKey());
    list("constraints", model.constraints(), this::constraint);
    list("indexes", model.indexes(), this::index);
    flag("readOnly", model.readOnly());
    names("disabled", model.disabled().stream().map(Operation::name).toList());
    list("authorization", model.authorization(), rules::rule);
  }

  private void field(Field field) throws IOException {
    var column = field.column();
    json.writeStringField("name", field.name());
    json.writeStringField("type", FieldTypeText.write(field.type()));
    if (column.expression().isEmpty()) {
      json.writeStringField("column", column.name());
    }
    json.writeStringField("sql", column.type().sql());
    json.writeStringField("storage", column.type().storage().name());
    if (column.type().dimensions() > 0) {
      json.writeNumberField("dimensions", column.type().dimensions());
    }
    flag("inexact", !column.type().exact());
    text("comparedIn", column.type().comparedIn());
    flag("nullable", column.nullable());
    if (column.generation() != Column.Generation.NONE) {
      json.writeStringField("generation", column.generation().name());
    }
    text("description", field.description());
    flag("hidden", field.hidden());
    list("authorization", field.authorization(), rules::rule);
    list("inputRules", field.inputRules(), this::inputRule);
    if (column.expression().isPresent()) {
      list("expression", column.expression().get().parts(), this::part);
    }
  }

  private void part(Expression.Part part) throws IOException {
    switch (part) {
      case Expression.Part.Text(var sql) -> json.writeStringField("sql", sql);
      case Expression.Part.Column(var name) -> json.writeStringField("column", name);
    }
  }

  private void inputRule(InputRule rule) throws IOException {
    json.writeStringField("kind", rule.kind().name());
    json.writeStringField("operand", rule.operand());
    text("message", rule.message());
  }

  private void relation(Relation relation) throws IOException {
    json.writeStringField("name", relation.name());
    json.writeStringField("kind", relation.kind().name());
    json.writeStringField("target", relation.target());
    list("on", relation.on(), this::pair);
    if (relation.link().isPresent()) {
      link(relation.link().get());
    }
    flag("repeats", relation.repeats());
    text("description", relation.description());
    text("constraint", relation.constraint());
  }

  private void link(Relation.Link link) throws IOException {
    json.writeObjectFieldStart("link");
    table(link.table());
    list("on", link.on(), this::pair);
    json.writeEndObject();
  }

  private void pair(Relation.Pair pair) throws IOException {
    json.writeStringField("field", pair.field());
    json.writeStringField("targetField", pair.targetField());
  }

  private void table(Table table) throws IOException {
    json.writeObjectFieldStart("table");
    text("database", table.database());
    text("schema", table.schema());
    json.writeStringField("name", table.name());
    json.writeEndObject();
  }

  private void constraint(Constraint constraint) throws IOException {
    json.writeStringField("kind", constraint.kind().name());
    json.writeStringField("name", constraint.name());
    names("fields", constraint.fields());
  }

  private void index(Index index) throws IOException {
    json.writeStringField("name", index.name());
    list(
        "parts",
        index.parts(),
        part -> {
          json.writeStringField("field", part.field());
          flag("descending", part.descending());
        });
    flag("unique", index.unique());
    flag("partial", index.partial());
  }

  private void text(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(key, value);
    }
  }

  private void flag(String key, boolean value) throws IOException {
    if (value) {
      json.writeBooleanField(key, true);
    }
  }

  private void names(String key, Collection<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeFieldName(key);
      json.writeArray(values.toArray(String[]::new), 0, values.size());
    }
  }

  private <T> void list(String key, List<T> values, Part<T> part) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(key);
    for (var value : values) {
      json.writeStartObject();
      part.write(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private interface Part<T> {
    void write(T value) throws IOException;
  }
}
