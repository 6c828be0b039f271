package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A small library written by hand: regions in regions, branches with a composite key, shelves,
 * books that may be nested in each other as volumes, marks on books, and people who look after
 * shelves and write books.
 */
final class Library {
  private Library() {}

  static ApiDefinition definition(TestDatabase.Kind kind) {
    var schema = kind == TestDatabase.Kind.POSTGRESQL ? "public" : "";
    var sort =
        kind == TestDatabase.Kind.POSTGRESQL
            ? "\"public\".\"sort\""
            : "enum('paper','film','tape')";
    var text =
        kind == TestDatabase.Kind.POSTGRESQL
            ? Definitions.text("text")
            : ColumnType.of("varchar(200)", Storage.TEXT).inexact();
    var word =
        kind == TestDatabase.Kind.POSTGRESQL
            ? Definitions.text("varchar(50)")
            : ColumnType.of("varchar(50)", Storage.TEXT).inexact();
    var models =
        List.of(
            Definitions.model(
                schema,
                "Region",
                "region",
                List.of("id"),
                List.of(
                    Definitions.required("id", "id", Definitions.integer()),
                    Definitions.required("name", "name", text),
                    Definitions.optional("withinId", "within_id", Definitions.integer())),
                List.of(
                    Definitions.belongsTo("within", "Region", "withinId", "id"),
                    Definitions.hasMany("parts", "Region", "id", "withinId"),
                    Definitions.hasMany("houses", "House", "id", "regionId"))),
            Definitions.model(
                schema,
                "Person",
                "person",
                List.of("id"),
                List.of(
                    Definitions.required("id", "id", Definitions.integer()),
                    Definitions.required("name", "name", text),
                    Definitions.optional("mentorId", "mentor_id", Definitions.integer())),
                List.of(
                    Definitions.belongsTo("mentor", "Person", "mentorId", "id"),
                    Definitions.hasMany("pupils", "Person", "id", "mentorId"),
                    Definitions.hasMany("shelves", "Shelf", "id", "keeperId"),
                    Definitions.hasMany("books", "Book", "id", "authorId"))),
            Definitions.model(
                schema,
                "House",
                "house",
                List.of("regionId", "code"),
                List.of(
                    Definitions.required("regionId", "region_id", Definitions.integer()),
                    Definitions.required("code", "code", word),
                    Definitions.optional("name", "name", text)),
                List.of(
                    Definitions.belongsTo("region", "Region", "regionId", "id"),
                    new Relation(
                        "shelves",
                        Relation.Kind.HAS_MANY,
                        "Shelf",
                        List.of(
                            new Relation.Pair("regionId", "regionId"),
                            new Relation.Pair("code", "houseCode")),
                        "",
                        ""))),
            Definitions.model(
                schema,
                "Shelf",
                "shelf",
                List.of("id"),
                List.of(
                    Definitions.required("id", "id", Definitions.integer()),
                    Definitions.optional("regionId", "region_id", Definitions.integer()),
                    Definitions.optional("houseCode", "house_code", word),
                    Definitions.required("label", "label", text),
                    Definitions.optional("level", "level", Definitions.integer()),
                    Definitions.optional("keeperId", "keeper_id", Definitions.integer())),
                List.of(
                    new Relation(
                        "house",
                        Relation.Kind.BELONGS_TO,
                        "House",
                        List.of(
                            new Relation.Pair("regionId", "regionId"),
                            new Relation.Pair("houseCode", "code")),
                        "",
                        ""),
                    Definitions.belongsTo("keeper", "Person", "keeperId", "id"),
                    Definitions.hasMany("books", "Book", "id", "shelfId"))),
            Definitions.model(
                schema,
                "Book",
                "book",
                List.of("id"),
                List.of(
                    new Field(
                        "id",
                        Definitions.scalar(ScalarType.BIG_INT),
                        Definitions.column("id", ColumnType.of("bigint", Storage.INT64), false),
                        "",
                        false),
                    Definitions.required("shelfId", "shelf_id", Definitions.integer()),
                    Definitions.required("title", "title", text),
                    new Field(
                        "sort",
                        new FieldType.Enumeration("Sort"),
                        Definitions.column("sort", ColumnType.of(sort, Storage.ENUM), true),
                        "",
                        false),
                    new Field(
                        "price",
                        Definitions.scalar(ScalarType.BIG_DECIMAL),
                        Definitions.column(
                            "price", ColumnType.of("decimal(10,2)", Storage.DECIMAL), true),
                        "",
                        false),
                    Definitions.optional("pages", "pages", Definitions.integer()),
                    Definitions.optional("authorId", "author_id", Definitions.integer()),
                    new Field(
                        "partOfId",
                        Definitions.scalar(ScalarType.BIG_INT),
                        Definitions.column(
                            "part_of_id", ColumnType.of("bigint", Storage.INT64), true),
                        "",
                        false)),
                List.of(
                    Definitions.belongsTo("shelf", "Shelf", "shelfId", "id"),
                    Definitions.belongsTo("author", "Person", "authorId", "id"),
                    Definitions.belongsTo("partOf", "Book", "partOfId", "id"),
                    Definitions.hasMany("volumes", "Book", "id", "partOfId"),
                    Definitions.hasMany("marks", "Mark", "id", "bookId"))),
            Definitions.model(
                schema,
                "Mark",
                "mark",
                List.of("bookId", "word"),
                List.of(
                    new Field(
                        "bookId",
                        Definitions.scalar(ScalarType.BIG_INT),
                        Definitions.column(
                            "book_id", ColumnType.of("bigint", Storage.INT64), false),
                        "",
                        false),
                    Definitions.required("word", "word", word),
                    Definitions.optional("weight", "weight", Definitions.integer())),
                List.of(Definitions.belongsTo("book", "Book", "bookId", "id"))));
    var labels = new ArrayList<EnumType.Value>();
    Arrays.asList("paper", "film", "tape")
        .forEach(label -> labels.add(new EnumType.Value(label, label)));
    var engine = Engine.valueOf(kind.name());
    return new ApiDefinition(
        new Database("test", engine, "URL", ""),
        models,
        List.of(new EnumType("Sort", labels, "")),
        List.of());
  }
}
