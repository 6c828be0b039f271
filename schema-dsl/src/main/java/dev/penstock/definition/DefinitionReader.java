package dev.penstock.definition;

import java.util.Optional;
import java.util.Set;

/** Reads the JSON that {@link DefinitionWriter} writes. */
final class DefinitionReader {
  private DefinitionReader() {}

  /**
   * The definition in a document.
   *
   * @param tree what {@link JsonTree} read
   */
  static ApiDefinition read(Object tree) {
    var json = JsonPart.of(tree);
    if (!json.isObject()) {
      throw json.damaged("this is not a definition of Penstock's");
    }
    var version = json.number("version", 0);
    if (version != DefinitionFile.VERSION
        && version != DefinitionFile.VERSION_OF_SEVERAL_DATABASES) {
      throw new UnreadableDefinition(
          "its version is %s and this Penstock reads versions %d and %d. Run `penstock build` with the release that serves it."
              .formatted(
                  json.has("version") ? version : "missing",
                  DefinitionFile.VERSION,
                  DefinitionFile.VERSION_OF_SEVERAL_DATABASES));
    }
    return json.checked(DefinitionReader::definition);
  }

  private static ApiDefinition definition(JsonPart json) {
    return new ApiDefinition(
        json.at("database").checked(DefinitionReader::database),
        json.list("otherDatabases", database -> database.checked(DefinitionReader::database)),
        json.list("models", model -> model.checked(DefinitionReader::model)),
        json.list("enums", type -> type.checked(DefinitionReader::enumType)),
        json.list("authorization", rule -> rule.checked(RuleReader::rule)),
        AdditionsReader.additions(json));
  }

  private static Database database(JsonPart json) {
    return new Database(
        json.textOrEmpty("name"),
        json.text("id"),
        json.oneOf("engine", Engine.class),
        json.text("connectionSecret"),
        json.textOrEmpty("certificateSecret"));
  }

  private static EnumType enumType(JsonPart json) {
    return new EnumType(
        json.text("name"),
        json.list(
            "values",
            value ->
                new EnumType.Value(value.text("name"), value.text("label"), value.flag("hidden"))),
        json.textOrEmpty("description"));
  }

  private static Model model(JsonPart json) {
    return new Model(
        json.text("name"),
        json.text("plural"),
        table(json.at("table")),
        json.textOrEmpty("description"),
        json.list("fields", field -> field.checked(DefinitionReader::field)),
        json.list("relations", relation -> relation.checked(DefinitionReader::relation)),
        json.names("primaryKey"),
        json.list("constraints", DefinitionReader::constraint),
        json.list("indexes", DefinitionReader::index),
        json.flag("readOnly"),
        Set.copyOf(json.manyOf("disabled", Operation.class)),
        json.list("authorization", rule -> rule.checked(RuleReader::rule)));
  }

  private static Field field(JsonPart json) {
    var type =
        new ColumnType(
            json.text("sql"),
            json.oneOf("storage", Storage.class),
            json.number("dimensions", 0),
            !json.flag("inexact"),
            json.textOrEmpty("comparedIn"));
    var generation =
        json.has("generation")
            ? json.oneOf("generation", Column.Generation.class)
            : Column.Generation.NONE;
    return new Field(
        json.text("name"),
        fieldType(json),
        column(json, type, generation),
        json.textOrEmpty("description"),
        json.flag("hidden"),
        json.list("authorization", rule -> rule.checked(RuleReader::rule)),
        json.list("inputRules", rule -> rule.checked(DefinitionReader::inputRule)));
  }

  private static Column column(JsonPart json, ColumnType type, Column.Generation generation) {
    return json.has("expression")
        ? Column.computed(type, new Expression(json.list("expression", DefinitionReader::part)))
        : new Column(json.text("column"), type, json.flag("nullable"), generation);
  }

  private static Expression.Part part(JsonPart json) {
    return json.has("column")
        ? new Expression.Part.Column(json.text("column"))
        : new Expression.Part.Text(json.text("sql"));
  }

  private static InputRule inputRule(JsonPart json) {
    return new InputRule(
        json.oneOf("kind", InputRule.Kind.class),
        json.text("operand"),
        json.textOrEmpty("message"));
  }

  private static FieldType fieldType(JsonPart json) {
    var text = json.text("type");
    return FieldTypeText.read(text)
        .orElseThrow(
            () -> json.damaged("%s.type is %s, which is no type".formatted(json.path(), text)));
  }

  private static Relation relation(JsonPart json) {
    return new Relation(
        json.text("name"),
        json.oneOf("kind", Relation.Kind.class),
        json.text("target"),
        json.list("on", DefinitionReader::pair),
        json.has("link") ? Optional.of(link(json.at("link"))) : Optional.empty(),
        json.flag("repeats"),
        json.textOrEmpty("description"),
        json.textOrEmpty("constraint"));
  }

  private static Relation.Pair pair(JsonPart json) {
    return new Relation.Pair(json.text("field"), json.text("targetField"));
  }

  private static Relation.Link link(JsonPart json) {
    return new Relation.Link(table(json.at("table")), json.list("on", DefinitionReader::pair));
  }

  private static Table table(JsonPart json) {
    return new Table(json.textOrEmpty("database"), json.textOrEmpty("schema"), json.text("name"));
  }

  private static Constraint constraint(JsonPart json) {
    return new Constraint(
        json.oneOf("kind", Constraint.Kind.class), json.text("name"), json.names("fields"));
  }

  private static Index index(JsonPart json) {
    return new Index(
        json.text("name"),
        json.list("parts", part -> new Index.Part(part.text("field"), part.flag("descending"))),
        json.flag("unique"),
        json.flag("partial"));
  }
}
