package dev.penstock.engine.run;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Table;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * A small library written by hand: regions in regions, branches with a composite key, shelves,
 * books that may be nested in each other as volumes, marks on books, and people who look after
 * shelves and write books.
 */
final class Library {
  private Library() {}

  /** The tables and rows; only the names of types differ. */
  static String script(TestDatabase.Kind kind) {
    var text = kind == TestDatabase.Kind.POSTGRESQL ? "text" : "varchar(200)";
    var sort = kind == TestDatabase.Kind.POSTGRESQL ? "sort" : "enum('paper','film','tape')";
    var type =
        kind == TestDatabase.Kind.POSTGRESQL
            ? "create type sort as enum ('paper','film','tape');\n"
            : "";
    return type
        + """
        create table region (id int primary key, name TEXT not null, within_id int references region (id));
        create table person (id int primary key, name TEXT not null, mentor_id int references person (id));
        create table house (region_id int not null, code varchar(20) not null, name TEXT,
          primary key (region_id, code), foreign key (region_id) references region (id));
        create table shelf (id int primary key, region_id int, house_code varchar(20), label TEXT not null,
          level int, keeper_id int, foreign key (region_id, house_code) references house (region_id, code),
          foreign key (keeper_id) references person (id));
        create index shelf_house on shelf (region_id, house_code, id);
        create table book (id bigint primary key, shelf_id int not null, title TEXT not null, sort SORT,
          price decimal(10,2), pages int, author_id int, part_of_id bigint,
          foreign key (shelf_id) references shelf (id), foreign key (author_id) references person (id),
          foreign key (part_of_id) references book (id));
        create index book_shelf on book (shelf_id, id);
        create table mark (book_id bigint not null, word varchar(50) not null, weight int,
          primary key (book_id, word), foreign key (book_id) references book (id));
        """
            .replace("TEXT", text)
            .replace("SORT", sort)
        + ROWS;
  }

  private static final String ROWS =
      """
      insert into region values (1,'North',null),(2,'South',null),(3,'Coast',1),(4,'Hills',1),(5,'Bay',3);
      insert into person values (1,'Ada',null),(2,'Ben',1),(3,'Cyd',1),(4,'Dee',2);
      insert into house values (1,'a','Old'),(1,'b',null),(3,'a','Pier'),(3,'z','Dock'),(4,'a','Mill');
      insert into shelf values (10,1,'a','A1',3,1),(11,1,'a','A2',null,2),(12,1,'a','A3',1,null),
        (13,1,'b','B1',2,1),(14,3,'a','C1',null,3),(15,3,'a','C2',7,3),(16,null,null,'Loose',1,4);
      insert into book values (100,10,'Whole','paper',10.50,300,1,null),(101,10,'First','paper',4.25,120,1,100),
        (102,10,'Second','film',4.75,180,2,100),(103,10,'Quote "x" \\u00e9',null,null,null,null,null),
        (104,11,'Zebra','tape',0.99,5,3,null),(105,13,'Mole','film',7.00,77,4,null),
        (106,14,'Sea','paper',12.00,400,1,null),(107,14,'Gull','paper',3.00,12,2,106),
        (108,15,'Sand','tape',1.00,1,null,106),(109,16,'Lost',null,null,9,2,null);
      insert into mark values (100,'blue',3),(100,'big',1),(100,'old',null),(101,'blue',2),(102,'red',5),
        (104,'blue',1),(106,'wet',9),(106,'big',2),(106,'blue',4),(108,'dry',null);
      """;

  static ApiDefinition definition(TestDatabase.Kind kind) {
    var schema = kind == TestDatabase.Kind.POSTGRESQL ? "public" : "";
    var sort =
        kind == TestDatabase.Kind.POSTGRESQL
            ? "\"public\".\"sort\""
            : "enum('paper','film','tape')";
    var text =
        kind == TestDatabase.Kind.POSTGRESQL
            ? text("text")
            : new ColumnType("varchar(200)", Storage.TEXT, 0, false);
    var word =
        kind == TestDatabase.Kind.POSTGRESQL
            ? text("varchar(50)")
            : new ColumnType("varchar(50)", Storage.TEXT, 0, false);
    var models =
        List.of(
            model(
                schema,
                "Region",
                "region",
                List.of("id"),
                List.of(
                    required("id", "id", integer()),
                    required("name", "name", text),
                    optional("withinId", "within_id", integer())),
                List.of(
                    belongsTo("within", "Region", "withinId", "id"),
                    hasMany("parts", "Region", "id", "withinId"),
                    hasMany("houses", "House", "id", "regionId"))),
            model(
                schema,
                "Person",
                "person",
                List.of("id"),
                List.of(
                    required("id", "id", integer()),
                    required("name", "name", text),
                    optional("mentorId", "mentor_id", integer())),
                List.of(
                    belongsTo("mentor", "Person", "mentorId", "id"),
                    hasMany("pupils", "Person", "id", "mentorId"),
                    hasMany("shelves", "Shelf", "id", "keeperId"),
                    hasMany("books", "Book", "id", "authorId"))),
            model(
                schema,
                "House",
                "house",
                List.of("regionId", "code"),
                List.of(
                    required("regionId", "region_id", integer()),
                    required("code", "code", word),
                    optional("name", "name", text)),
                List.of(
                    belongsTo("region", "Region", "regionId", "id"),
                    new Relation(
                        "shelves",
                        Relation.Kind.HAS_MANY,
                        "Shelf",
                        List.of(
                            new Relation.Pair("regionId", "regionId"),
                            new Relation.Pair("code", "houseCode")),
                        "",
                        ""))),
            model(
                schema,
                "Shelf",
                "shelf",
                List.of("id"),
                List.of(
                    required("id", "id", integer()),
                    optional("regionId", "region_id", integer()),
                    optional("houseCode", "house_code", word),
                    required("label", "label", text),
                    optional("level", "level", integer()),
                    optional("keeperId", "keeper_id", integer())),
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
                    belongsTo("keeper", "Person", "keeperId", "id"),
                    hasMany("books", "Book", "id", "shelfId"))),
            model(
                schema,
                "Book",
                "book",
                List.of("id"),
                List.of(
                    new Field(
                        "id",
                        scalar(ScalarType.BIG_INT),
                        column("id", ColumnType.of("bigint", Storage.INT64), false),
                        "",
                        false),
                    required("shelfId", "shelf_id", integer()),
                    required("title", "title", text),
                    new Field(
                        "sort",
                        new FieldType.Enumeration("Sort"),
                        column("sort", ColumnType.of(sort, Storage.ENUM), true),
                        "",
                        false),
                    new Field(
                        "price",
                        scalar(ScalarType.BIG_DECIMAL),
                        column("price", ColumnType.of("decimal(10,2)", Storage.DECIMAL), true),
                        "",
                        false),
                    optional("pages", "pages", integer()),
                    optional("authorId", "author_id", integer()),
                    new Field(
                        "partOfId",
                        scalar(ScalarType.BIG_INT),
                        column("part_of_id", ColumnType.of("bigint", Storage.INT64), true),
                        "",
                        false)),
                List.of(
                    belongsTo("shelf", "Shelf", "shelfId", "id"),
                    belongsTo("author", "Person", "authorId", "id"),
                    belongsTo("partOf", "Book", "partOfId", "id"),
                    hasMany("volumes", "Book", "id", "partOfId"),
                    hasMany("marks", "Mark", "id", "bookId"))),
            model(
                schema,
                "Mark",
                "mark",
                List.of("bookId", "word"),
                List.of(
                    new Field(
                        "bookId",
                        scalar(ScalarType.BIG_INT),
                        column("book_id", ColumnType.of("bigint", Storage.INT64), false),
                        "",
                        false),
                    required("word", "word", word),
                    optional("weight", "weight", integer())),
                List.of(belongsTo("book", "Book", "bookId", "id"))));
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

  static Model model(
      String schema,
      String name,
      String table,
      List<String> key,
      List<Field> fields,
      List<Relation> relations) {
    return new Model(
        name,
        name + "s",
        new Table(schema, table),
        "",
        fields,
        relations,
        key,
        List.of(),
        List.of(),
        false,
        Set.of(),
        List.of());
  }

  private static ColumnType integer() {
    return ColumnType.of("integer", Storage.INT32);
  }

  private static ColumnType text(String sql) {
    return ColumnType.of(sql, Storage.TEXT);
  }

  static Column column(String name, ColumnType type, boolean nullable) {
    return new Column(name, type, nullable, Column.Generation.NONE);
  }

  private static FieldType scalar(ScalarType type) {
    return new FieldType.Scalar(type);
  }

  private static Field required(String name, String column, ColumnType type) {
    return new Field(name, of(type), column(column, type, false), "", false);
  }

  private static Field optional(String name, String column, ColumnType type) {
    return new Field(name, of(type), column(column, type, true), "", false);
  }

  private static FieldType of(ColumnType type) {
    return scalar(type.storage() == Storage.TEXT ? ScalarType.STRING : ScalarType.INT);
  }

  private static Relation belongsTo(String name, String target, String field, String targetField) {
    return new Relation(
        name,
        Relation.Kind.BELONGS_TO,
        target,
        List.of(new Relation.Pair(field, targetField)),
        "",
        "");
  }

  private static Relation hasMany(String name, String target, String field, String targetField) {
    return new Relation(
        name,
        Relation.Kind.HAS_MANY,
        target,
        List.of(new Relation.Pair(field, targetField)),
        "",
        "");
  }
}
