package dev.penstock.engine.graphql;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.Column.Generation;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.definition.Whom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Definitions written by hand, for tests. */
public final class Definitions {
  public static final Rule EVERYTHING =
      new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class));

  private Definitions() {}

  /** Posts with comments: a UUID key, an enum, JSON and times. */
  public static ApiDefinition blog() {
    return api(List.of(post(), comment()), List.of(status()), List.of(EVERYTHING));
  }

  public static ApiDefinition api(List<Model> models, List<EnumType> enums, List<Rule> rules) {
    return new ApiDefinition(
        new Database("db", Engine.POSTGRESQL, "SQL_CONNECTION_STRING", ""), models, enums, rules);
  }

  public static EnumType status() {
    return new EnumType(
        "PostStatus",
        List.of(
            new EnumType.Value("draft", "draft"),
            new EnumType.Value("in_review", "in review"),
            new EnumType.Value("published", "published")),
        "");
  }

  public static Model post() {
    return model(
        "Post",
        "Posts",
        List.of(
            key("id", ScalarType.ID, Storage.UUID),
            required("title", ScalarType.STRING, Storage.TEXT),
            optional("body", ScalarType.STRING, Storage.TEXT),
            new Field(
                "status",
                new FieldType.Enumeration("PostStatus"),
                column("status", Storage.ENUM, false, Generation.DEFAULT),
                "Where it stands.",
                false),
            optional("rating", ScalarType.FLOAT, Storage.FLOAT64),
            optional("meta", ScalarType.JSON, Storage.JSON),
            required("createdAt", ScalarType.DATE_TIME, Storage.INSTANT, "created_at")),
        List.of(
            new Relation(
                "comments",
                Relation.Kind.HAS_MANY,
                "Comment",
                List.of(new Relation.Pair("id", "postId")),
                "",
                "comment_post_fk")));
  }

  public static Model comment() {
    return model(
        "Comment",
        "Comments",
        List.of(
            key("id", ScalarType.ID, Storage.UUID),
            required("postId", ScalarType.ID, Storage.UUID, "post_id"),
            required("content", ScalarType.STRING, Storage.TEXT),
            optional("likes", ScalarType.INT, Storage.INT32)),
        List.of(
            new Relation(
                "post",
                Relation.Kind.BELONGS_TO,
                "Post",
                List.of(new Relation.Pair("postId", "id")),
                "What it is about.",
                "comment_post_fk")));
  }

  /** A model with a field of each scalar, named like it in lower case, and a list of each. */
  public static Model everyType() {
    var fields = new ArrayList<Field>();
    fields.add(key("id", ScalarType.INT, Storage.INT32));
    for (var type : ScalarType.values()) {
      var name = "a" + type.graphqlName();
      fields.add(optional(name, type, Storage.TEXT));
      fields.add(
          new Field(
              name + "s",
              new FieldType.ListOf(new FieldType.Scalar(type)),
              new Column(
                  name + "s", ColumnType.of("text", Storage.TEXT).array(), true, Generation.NONE),
              "",
              false));
    }
    return model("Thing", "Things", fields, List.of());
  }

  /** Many models of twenty columns, each belonging to the one before. */
  public static ApiDefinition large(int models) {
    return api(
        IntStream.range(0, models).mapToObj(Definitions::wide).toList(),
        List.of(),
        List.of(EVERYTHING));
  }

  private static Model wide(int number) {
    var fields = new ArrayList<Field>();
    fields.add(key("id", ScalarType.INT, Storage.INT32));
    fields.add(optional("previousId", ScalarType.INT, Storage.INT32));
    IntStream.range(2, 20)
        .forEach(
            column -> fields.add(optional("column" + column, ScalarType.STRING, Storage.TEXT)));
    var relations = new ArrayList<Relation>();
    if (number > 0) {
      relations.add(
          new Relation(
              "previous",
              Relation.Kind.BELONGS_TO,
              "Wide" + (number - 1),
              List.of(new Relation.Pair("previousId", "id")),
              "",
              ""));
    }
    return model("Wide" + number, "Wide" + number + "s", fields, relations);
  }

  public static Model model(
      String name, String plural, List<Field> fields, List<Relation> relations) {
    return new Model(
        name,
        plural,
        new Table("public", name),
        "",
        fields,
        relations,
        List.of("id"),
        List.of(),
        List.of(),
        false,
        Set.of(),
        List.of());
  }

  public static Field key(String name, ScalarType type, Storage storage) {
    return required(name, type, storage);
  }

  public static Field required(String name, ScalarType type, Storage storage) {
    return required(name, type, storage, name);
  }

  public static Field required(String name, ScalarType type, Storage storage, String column) {
    return field(name, type, column(column, storage, false, Generation.NONE));
  }

  public static Field optional(String name, ScalarType type, Storage storage) {
    return field(name, type, column(name, storage, true, Generation.NONE));
  }

  public static Field field(String name, ScalarType type, Column column) {
    return new Field(name, new FieldType.Scalar(type), column, "", false);
  }

  public static Column column(
      String name, Storage storage, boolean nullable, Generation generation) {
    return new Column(name, ColumnType.of(sql(storage), storage), nullable, generation);
  }

  private static String sql(Storage storage) {
    return switch (storage) {
      case UUID -> "uuid";
      case JSON -> "jsonb";
      case INSTANT -> "timestamptz";
      case INT32 -> "int4";
      case FLOAT64 -> "float8";
      default -> "text";
    };
  }
}
