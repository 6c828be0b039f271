package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import dev.penstock.testing.TestDatabase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users add with addToSchema is answered as hand-written SQL says. */
final class CustomOperationsTest {
  private static final String SHOPS =
      """
      create table shops (id int primary key, shop_name varchar(40) not null, lat double precision not null, lng double precision not null, opened date, turnover decimal(20,4), visits bigint);
      insert into shops values (1, 'Anchor', 52.5, 13.4, '2020-01-31', 12345678901234.5678, 9007199254740993);
      insert into shops values (2, 'Buoy', 48.1, 11.6, null, null, 5);
      insert into shops values (3, 'Cask', 52.4, 13.5, '2021-12-01', 0.1, -1);
      """;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aQueryAnswersWithACustomType(Kind kind) throws Exception {
    try (var api =
        new CustomApi(
            kind,
            SHOPS,
            "",
            """
            customType("ShopLocation")
                .field("name", STRING.required())
                .field("latitude", FLOAT.required())
                .field("longitude", FLOAT)
                .field("turnover", BIG_DECIMAL)
                .field("visits", BIG_INT)
                .field("opened", DATE),
            query("nearbyShops")
                .argument("low", FLOAT.required())
                .argument("high", FLOAT.defaultsTo(90.0))
                .returns(listOf("ShopLocation"))
                .handler(inlineSql("select shop_name as name, lat as latitude, lng as longitude, turnover, visits, opened from shops where lat between :low and :high order by id"))
                .authorization(allow -> allow.publicApiKey())
            """)) {
      assertThat(
              api.answer(
                  "query($low: Float!) { nearbyShops(low: $low) { __typename name latitude turnover"
                      + " visits at: opened } }",
                  Map.of("low", 52)))
          .isEqualTo(
              "{\"data\":{\"nearbyShops\":[{\"__typename\":\"ShopLocation\",\"name\":\"Anchor\",\"latitude\":52.5,\"turnover\":\"12345678901234.5678\",\"visits\":\"9007199254740993\",\"at\":\"2020-01-31\"},"
                  + "{\"__typename\":\"ShopLocation\",\"name\":\"Cask\",\"latitude\":52.4,\"turnover\":\"0.1000\",\"visits\":\"-1\",\"at\":\"2021-12-01\"}]}}");
      assertThat(api.answer("{ nearbyShops(low: 0, high: 1) { name } }", Map.of()))
          .isEqualTo("{\"data\":{\"nearbyShops\":[]}}");
      assertThat(api.as(new Caller.Anonymous(), "{ nearbyShops(low: 0) { name } }"))
          .contains("Not Authorized to access nearbyShops on type Query");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void scalarsAreTheFirstColumn(Kind kind) throws Exception {
    try (var api =
        new CustomApi(
            kind,
            SHOPS,
            "",
            """
            query("shopCount").returns(INT).handler(inlineSql("select count(*) from shops")).authorization(allow -> allow.publicApiKey()),
            query("shopNames").returns(listOf(STRING)).handler(inlineSql("select shop_name from shops order by 1 desc")).authorization(allow -> allow.publicApiKey()),
            query("noName").argument("id", ID).returns(STRING).handler(inlineSql("select shop_name from shops where id = :id")).authorization(allow -> allow.publicApiKey())
            """)) {
      assertThat(api.answer("{ shopCount shopNames noName one: noName(id: 2) }", Map.of()))
          .isEqualTo(
              "{\"data\":{\"shopCount\":3,\"shopNames\":[\"Cask\",\"Buoy\",\"Anchor\"],\"noName\":null,\"one\":\"Buoy\"}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void listsAndAbsentArguments(Kind kind) throws Exception {
    var in = kind == Kind.POSTGRESQL ? "= any(:ids)" : "in (:ids)";
    var notIn = kind == Kind.POSTGRESQL ? "<> all(:ids)" : "not in (:ids)";
    try (var api =
        new CustomApi(
            kind,
            SHOPS,
            "",
            """
            query("byIds").argument("ids", listOf(INT.required())).returns(listOf(STRING)).handler(inlineSql("select shop_name from shops where id %s or :ids is null order by id")).authorization(allow -> allow.publicApiKey()),
            query("without").argument("ids", listOf(ID)).returns(listOf(STRING)).handler(inlineSql("select shop_name from shops where id %s order by id")).authorization(allow -> allow.publicApiKey()),
            query("byName").argument("name", STRING).returns(listOf(INT)).handler(inlineSql("select id from shops where :name is null or shop_name = :name order by id")).authorization(allow -> allow.publicApiKey())
            """
                .formatted(in, notIn))) {
      assertThat(api.answer("{ byIds(ids: [3, 1]) }", Map.of()))
          .isEqualTo("{\"data\":{\"byIds\":[\"Anchor\",\"Cask\"]}}");
      var byIds = "query($ids: [Int!]) { byIds(ids: $ids) }";
      assertThat(api.answer(byIds, Map.of("ids", List.of(2))))
          .isEqualTo("{\"data\":{\"byIds\":[\"Buoy\"]}}");
      assertThat(api.answer(byIds, Map.of("ids", List.of(1, 2, 3, 4))))
          .isEqualTo("{\"data\":{\"byIds\":[\"Anchor\",\"Buoy\",\"Cask\"]}}");
      assertThat(api.answer(byIds, Map.of("ids", List.of())))
          .isEqualTo("{\"data\":{\"byIds\":[]}}");
      assertThat(api.answer(byIds, Map.of()))
          .isEqualTo("{\"data\":{\"byIds\":[\"Anchor\",\"Buoy\",\"Cask\"]}}");
      assertThat(api.answer("{ without(ids: [\"1\", \"2\"]) }", Map.of()))
          .isEqualTo("{\"data\":{\"without\":[\"Cask\"]}}");
      assertThat(
              api.answer("{ a: byName b: byName(name: null) c: byName(name: \"Buoy\") }", Map.of()))
          .isEqualTo("{\"data\":{\"a\":[1,2,3],\"b\":[1,2,3],\"c\":[2]}}");
    }
  }

  private static final String BLOG =
      """
      create table authors (id int primary key, full_name varchar(40) not null);
      create table posts (id int primary key, author_id int not null, title varchar(40) not null, note varchar(40), score decimal(10,2), kind char(6), foreign key (author_id) references authors(id));
      create table comments (id int primary key, post_id int not null, content varchar(40) not null, foreign key (post_id) references posts(id));
      insert into authors values (1, 'Ann'), (2, 'Bob');
      insert into posts values (1, 1, 'One', null, 1.50, 'a'), (2, 2, 'Two', 'n', 2, 'b'), (3, 1, 'Three', null, null, null);
      insert into comments values (1, 1, 'x'), (2, 1, 'y'), (3, 3, 'z');
      """;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rowsOfAModelKeepTheirOrderTheirNamesAndTheirRelations(Kind kind) throws Exception {
    var changes = ".rename(SqlSchema.post.title, \"headline\")";
    try (var api =
        new CustomApi(
            kind,
            BLOG,
            changes,
            """
            query("latest")
                .argument("most", INT.required())
                .returns(listOf(SqlSchema.post))
                .handler(inlineSql("select * from posts order by id desc limit :most -- newest first"))
                .authorization(allow -> allow.publicApiKey()),
            query("byFieldNames")
                .returns(listOf("Post"))
                .handler(inlineSql("select id, title as headline, author_id as authorId from posts where id <= 2 order by id desc"))
                .authorization(allow -> allow.publicApiKey()),
            query("first").returns(SqlSchema.post).handler(inlineSql("select * from posts order by id")).authorization(allow -> allow.publicApiKey()),
            query("none").returns(SqlSchema.post).handler(inlineSql("select * from posts where 1 = 0")).authorization(allow -> allow.publicApiKey())
            """)) {
      assertThat(api.answer("{ latest(most: 2) { id headline note score kind } }", Map.of()))
          .isEqualTo(
              "{\"data\":{\"latest\":[{\"id\":3,\"headline\":\"Three\",\"note\":null,\"score\":null,\"kind\":null},{\"id\":2,\"headline\":\"Two\",\"note\":\"n\",\"score\":\"2.00\",\"kind\":\"b\"}]}}");
      assertThat(
              api.answer(
                  "{ latest(most: 3) { headline author { fullName } comments(limit: 1) { items {"
                      + " content } } } }",
                  Map.of()))
          .isEqualTo(
              "{\"data\":{\"latest\":[{\"headline\":\"Three\",\"author\":{\"fullName\":\"Ann\"},\"comments\":{\"items\":[{\"content\":\"z\"}]}},"
                  + "{\"headline\":\"Two\",\"author\":{\"fullName\":\"Bob\"},\"comments\":{\"items\":[]}},"
                  + "{\"headline\":\"One\",\"author\":{\"fullName\":\"Ann\"},\"comments\":{\"items\":[{\"content\":\"x\"}]}}]}}");
      assertThat(api.answer("{ byFieldNames { headline note author { fullName } } }", Map.of()))
          .isEqualTo(
              "{\"data\":{\"byFieldNames\":[{\"headline\":\"Two\",\"note\":null,\"author\":{\"fullName\":\"Bob\"}},{\"headline\":\"One\",\"note\":null,\"author\":{\"fullName\":\"Ann\"}}]}}");
      assertThat(
              api.answer(
                  "{ first { id comments { items { id post { author { id } } } } } none { id } }",
                  Map.of()))
          .isEqualTo(
              "{\"data\":{\"first\":{\"id\":1,\"comments\":{\"items\":[{\"id\":1,\"post\":{\"author\":{\"id\":1}}},{\"id\":2,\"post\":{\"author\":{\"id\":1}}}]}},\"none\":null}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aCustomTypeLeadsToRowsAndHoldsJson(Kind kind) throws Exception {
    var tags = kind == Kind.POSTGRESQL ? "array['a', 'b']" : "json_array('a', 'b')";
    var place =
        kind == Kind.POSTGRESQL
            ? "json_build_object('x', 1.5, 'names', json_build_array('p', null))"
            : "json_object('x', 1.5, 'names', json_array('p', null))";
    try (var api =
        new CustomApi(
            kind,
            BLOG,
            "",
            """
            customType("Spot").field("x", FLOAT.required()).field("names", listOf(STRING)),
            customType("PostStats")
                .field("postId", INT.required())
                .field("total", INT.required())
                .field("mean", FLOAT)
                .field("tags", listOf(STRING))
                .field("spot", ref("Spot"))
                .reference("post", SqlSchema.post, "postId"),
            query("stats")
                .returns(listOf("PostStats"))
                .handler(inlineSql("select p.id as post_id, count(c.id) as total, avg(c.id) as mean, %s as tags, %s as spot from posts p left join comments c on c.post_id = p.id group by p.id order by p.id desc"))
                .authorization(allow -> allow.publicApiKey())
            """
                .formatted(tags, place))) {
      var plain = "{ postId total mean tags spot { names x } }";
      assertThat(api.answer("{ stats " + plain + " }", Map.of()))
          .isEqualTo(
              "{\"data\":{\"stats\":[{\"postId\":3,\"total\":1,\"mean\":3.0,\"tags\":[\"a\",\"b\"],\"spot\":{\"names\":[\"p\",null],\"x\":1.5}},"
                  + "{\"postId\":2,\"total\":0,\"mean\":null,\"tags\":[\"a\",\"b\"],\"spot\":{\"names\":[\"p\",null],\"x\":1.5}},"
                  + "{\"postId\":1,\"total\":2,\"mean\":1.5,\"tags\":[\"a\",\"b\"],\"spot\":{\"names\":[\"p\",null],\"x\":1.5}}]}}");
      assertThat(
              api.answer(
                  "{ stats { total tags spot { x } post { title comments { items { content } } } }"
                      + " }",
                  Map.of()))
          .isEqualTo(
              "{\"data\":{\"stats\":[{\"total\":1,\"tags\":[\"a\",\"b\"],\"spot\":{\"x\":1.5},\"post\":{\"title\":\"Three\",\"comments\":{\"items\":[{\"content\":\"z\"}]}}},"
                  + "{\"total\":0,\"tags\":[\"a\",\"b\"],\"spot\":{\"x\":1.5},\"post\":{\"title\":\"Two\",\"comments\":{\"items\":[]}}},"
                  + "{\"total\":2,\"tags\":[\"a\",\"b\"],\"spot\":{\"x\":1.5},\"post\":{\"title\":\"One\",\"comments\":{\"items\":[{\"content\":\"x\"},{\"content\":\"y\"}]}}}]}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void changesTellTheirCountsOrWhatIsSelectedAfterThem(Kind kind) throws Exception {
    var serial = kind == Kind.POSTGRESQL ? "serial" : "int auto_increment";
    var script =
        "create table notes (id %s primary key, body varchar(20) not null unique);\ninsert into notes (body) values ('a');\n"
            .formatted(serial);
    var add =
        kind == Kind.POSTGRESQL
            ? "inlineSql(\"insert into notes (body) values (:body) returning *\")"
            : "inlineSql(\"insert into notes (body) values (:body)\").thenSelect(\"select * from"
                + " notes where id = :insertId\")";
    var rename =
        kind == Kind.POSTGRESQL
            ? "inlineSql(\"update notes set body = :to where id = :id returning id, body\")"
            : "inlineSql(\"update notes set body = :to where id = :id\").thenSelect(\"select * from"
                + " notes where id = :id\")";
    try (var api =
        new CustomApi(
            kind,
            script,
            "",
            """
            customType("Done").field("affectedRows", INT.required()),
            mutation("addNote").argument("body", STRING.required()).returns(SqlSchema.note).handler(%s).authorization(allow -> allow.publicApiKey()),
            mutation("renameNote").argument("id", INT.required()).argument("to", STRING.required()).returns(SqlSchema.note).handler(%s).authorization(allow -> allow.publicApiKey()),
            mutation("shout").returns(INT).handler(inlineSql("update notes set body = upper(body)")).authorization(allow -> allow.publicApiKey()),
            mutation("wipe").returns("Done").handler(inlineSql("delete from notes")).authorization(allow -> allow.publicApiKey()),
            mutation("raw").argument("body", STRING).returns(JSON).handler(inlineSql("insert into notes (body) values (:body)")).authorization(allow -> allow.publicApiKey())
            """
                .formatted(add, rename))) {
      assertThat(api.answer("mutation { addNote(body: \"b\") { id body } }", Map.of()))
          .isEqualTo("{\"data\":{\"addNote\":{\"id\":2,\"body\":\"b\"}}}");
      assertThat(
              api.answer(
                  "mutation { renameNote(id: 1, to: \"x\") { id body } none: renameNote(id: 9, to:"
                      + " \"x\") { id } }",
                  Map.of()))
          .isEqualTo("{\"data\":{\"renameNote\":{\"id\":1,\"body\":\"x\"},\"none\":null}}");
      assertThat(api.answer("mutation { shout }", Map.of())).isEqualTo("{\"data\":{\"shout\":2}}");
      assertThat(api.rows("select body from notes order by id")).containsExactly("X", "B");
      assertThat(api.answer("mutation { addNote(body: \"X\") { id } }", Map.of()))
          .contains("UNIQUE_VIOLATION", "Another row has the same value of a unique field.");
      assertThat(api.answer("mutation { wipe { __typename affectedRows } }", Map.of()))
          .isEqualTo("{\"data\":{\"wipe\":{\"__typename\":\"Done\",\"affectedRows\":2}}}");
      assertThat(api.answer("mutation { raw(body: \"z\") }", Map.of()))
          .isEqualTo(
              kind == Kind.POSTGRESQL
                  ? "{\"data\":{\"raw\":\"{\\\"affectedRows\\\":1,\\\"insertId\\\":null}\"}}"
                  : "{\"data\":{\"raw\":\"{\\\"affectedRows\\\":1,\\\"insertId\\\":\\\"4\\\"}\"}}");
      assertThat(api.answer("mutation { raw }", Map.of())).contains("NOT_NULL_VIOLATION");
      assertThat(api.as(new Caller.Anonymous(), "mutation { wipe { affectedRows } }"))
          .contains("Not Authorized to access wipe on type Mutation");
      assertThat(api.rows("select body from notes")).containsExactly("z");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void inputTypesAreJsonAndEnumsTheirNames(Kind kind) throws Exception {
    var name =
        kind == Kind.POSTGRESQL
            ? ":input::jsonb ->> 'name'"
            : "json_unquote(json_extract(:input, '$.name'))";
    var price =
        kind == Kind.POSTGRESQL
            ? "(:input::jsonb ->> 'price')::numeric"
            : "cast(json_unquote(json_extract(:input, '$.price')) as decimal(30,10))";
    try (var api =
        new CustomApi(
            kind,
            SHOPS,
            "",
            """
            enumType("Colour", "RED", "GREEN"),
            customType("Wish").field("name", STRING.required()).field("price", BIG_DECIMAL).field("colours", listOf("Colour")),
            customType("Echo").field("name", STRING).field("price", BIG_DECIMAL).field("colour", ref("Colour")),
            query("echo").argument("input", ref("Wish").required()).argument("colour", ref("Colour").defaultsTo("GREEN")).returns("Echo")
                .handler(inlineSql("select %s as name, %s as price, :colour as colour")).authorization(allow -> allow.publicApiKey())
            """
                .formatted(name, price))) {
      assertThat(
              api.answer(
                  "query($w: WishInput!) { echo(input: $w) { name price colour } }",
                  Map.of(
                      "w",
                      Map.of(
                          "name",
                          "a\"b",
                          "price",
                          "12345678901234567.25",
                          "colours",
                          List.of("RED")))))
          .startsWith("{\"data\":{\"echo\":{\"name\":\"a\\\"b\",\"price\":\"12345678901234567.25")
          .endsWith("\"colour\":\"GREEN\"}}}");
      assertThat(
              api.answer(
                  "{ echo(input: {name: \"n\"}, colour: RED) { name price colour } }", Map.of()))
          .isEqualTo("{\"data\":{\"echo\":{\"name\":\"n\",\"price\":null,\"colour\":\"RED\"}}}");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aProcedureAnswersWithItsFirstRows(Kind kind) throws Exception {
    var script =
        kind == Kind.POSTGRESQL
            ? SHOPS
            : SHOPS
                + "create procedure shops_from(low int) begin select id, shop_name as name from"
                + " shops where id >= low order by id; select 1; end";
    if (kind == Kind.POSTGRESQL) {
      script +=
          "create procedure shops_from(low int, inout name text) language sql as 'select"
              + " max(shop_name) from shops where id >= low'";
    }
    var call = kind == Kind.POSTGRESQL ? "call shops_from(:low, null)" : "call shops_from(:low)";
    try (var api =
        new CustomApi(
            kind,
            script,
            "",
            """
            customType("Named").field("name", STRING),
            query("shopsFrom").argument("low", INT.required()).returns(listOf("Named")).handler(inlineSql("%s")).authorization(allow -> allow.publicApiKey())
            """
                .formatted(call))) {
      assertThat(api.answer("{ shopsFrom(low: 2) { name } }", Map.of()))
          .isEqualTo(
              kind == Kind.POSTGRESQL
                  ? "{\"data\":{\"shopsFrom\":[{\"name\":\"Cask\"}]}}"
                  : "{\"data\":{\"shopsFrom\":[{\"name\":\"Buoy\"},{\"name\":\"Cask\"}]}}");
      assertThat(api.answer("{ shopsFrom(low: 3) { name } }", Map.of())).contains("Cask");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void whatDoesNotFitItsTypeIsRefused(Kind kind) throws Exception {
    try (var api =
        new CustomApi(
            kind,
            SHOPS,
            "",
            """
            customType("Odd").field("name", INT).field("big", INT).field("missing", STRING).field("never", STRING.required()),
            query("odd").returns("Odd").handler(inlineSql("select shop_name as name, visits as big from shops where id = 1")).authorization(allow -> allow.publicApiKey())
            """)) {
      assertThat(api.answer("{ odd { missing } }", Map.of()))
          .isEqualTo("{\"data\":{\"odd\":{\"missing\":null}}}");
      assertThat(api.answer("{ odd { name } }", Map.of()))
          .contains("name of odd has a value that is no Int.", "STALE");
      assertThat(api.answer("{ odd { big } }", Map.of()))
          .contains("big of odd has a value that is no Int.");
      assertThat(api.answer("{ odd { never } }", Map.of()))
          .contains("odd: never is null, which was declared never to be.");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void valuesOfEveryTypeTravelExactly(Kind kind) throws Exception {
    var columns =
        kind == Kind.POSTGRESQL
            ? "id uuid, i int, b bigint, d numeric(30,10), f float8, t boolean, day date, at time,"
                + " zoned timestamptz, plain timestamp, j jsonb, bytes bytea, ip inet"
            : "id char(36), i int, b bigint, d decimal(30,10), f double, t boolean, day date, at"
                + " time, zoned timestamp null, plain datetime, j json, bytes varbinary(20), ip"
                + " varchar(40)";
    try (var api =
        new CustomApi(
            kind,
            "create table all_types (" + columns + ");\n",
            "",
            """
            customType("Values").field("id", ID).field("i", INT).field("b", BIG_INT).field("d", BIG_DECIMAL).field("f", FLOAT).field("t", BOOLEAN)
                .field("day", DATE).field("at", TIME).field("zoned", DATE_TIME).field("plain", DATE_TIME).field("j", JSON).field("bytes", BASE64).field("ip", IP_ADDRESS),
            mutation("keep").argument("id", ID).argument("i", INT).argument("b", BIG_INT).argument("d", BIG_DECIMAL).argument("f", FLOAT).argument("t", BOOLEAN)
                .argument("day", DATE).argument("at", TIME).argument("when", DATE_TIME).argument("j", JSON).argument("bytes", BASE64).argument("ip", IP_ADDRESS)
                .returns(INT)
                .handler(inlineSql("insert into all_types values (:id, :i, :b, :d, :f, :t, :day, :at, :when, :when, :j, :bytes, :ip)"))
                .authorization(allow -> allow.publicApiKey()),
            query("kept").argument("id", ID).argument("when", DATE_TIME).argument("day", DATE).returns("Values")
                .handler(inlineSql("select * from all_types where id = :id and zoned = :when and plain = :when and day = :day"))
                .authorization(allow -> allow.publicApiKey())
            """)) {
      var id = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
      assertThat(
              api.answer(
                  "mutation { keep(id: \"%s\", i: -2147483648, b: \"9007199254740993\", d: \"12345678901234567.1234567891\", f: 0.1, t: true, day: \"2024-02-29\", at: \"23:59:58\", when: \"2024-02-29T01:30:00+02:00\", j: \"{\\\"a\\\":[1]}\", bytes: \"AP8=\", ip: \"10.0.0.1\") }"
                      .formatted(id),
                  Map.of()))
          .isEqualTo("{\"data\":{\"keep\":1}}");
      assertThat(
              api.answer(
                  "{ kept(id: \"%s\", when: \"2024-02-28T23:30:00Z\", day: \"2024-02-29\") { id i b d f t day at zoned plain j bytes ip } }"
                      .formatted(id),
                  Map.of()))
          .isEqualTo(
              "{\"data\":{\"kept\":{\"id\":\"%s\",\"i\":-2147483648,\"b\":\"9007199254740993\",\"d\":\"12345678901234567.1234567891\",\"f\":0.1,\"t\":true,\"day\":\"2024-02-29\",\"at\":\"23:59:58\",\"zoned\":\"2024-02-28T23:30:00Z\",\"plain\":\"2024-02-28T23:30:00Z\",\"j\":\"{\\\"a\\\":[1]}\",\"bytes\":\"AP8=\",\"ip\":\"10.0.0.1\"}}}"
                  .formatted(id));
    }
  }

  /** Many rows come in the order of the statement, whichever way the database joins them. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void manyRowsKeepTheirOrder(Kind kind) throws Exception {
    var script =
        new StringBuilder(
            "create table big (id int primary key, place int not null);\n"
                + "create table small (id int primary key, big_id int not null, foreign key"
                + " (big_id) references big(id));\n");
    script.append("insert into big values ");
    for (var i = 0; i < 2_500; i++) {
      script.append(i == 0 ? "" : ",").append("(%d,%d)".formatted(i, i * 7_919 % 2_500));
    }
    script.append(";\ninsert into small values (1, 1), (2, 1), (3, 2000);\n");
    try (var api =
        new CustomApi(
            kind,
            script.toString(),
            "",
            """
            query("shuffled").returns(listOf(SqlSchema.big)).handler(inlineSql("select * from big order by place desc")).authorization(allow -> allow.publicApiKey())
            """)) {
      var expected = api.rows("select id from big order by place desc");
      for (var selection : List.of("{ id }", "{ id smalls { items { id big { id } } } }")) {
        var answer = Answer.parsed(api.answer("{ shuffled " + selection + " }", Map.of()));
        List<String> ids = new ArrayList<>();
        answer.at("/data/shuffled").forEach(row -> ids.add(row.path("id").asText()));
        assertThat(ids).isEqualTo(expected);
      }
    }
  }
}
