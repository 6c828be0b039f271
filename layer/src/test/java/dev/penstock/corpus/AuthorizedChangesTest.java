package dev.penstock.corpus;

import static dev.penstock.corpus.Society.ADMIN;
import static dev.penstock.corpus.Society.ANN;
import static dev.penstock.corpus.Society.BOB;
import static dev.penstock.corpus.Society.KEY;
import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.fieldRules;
import static dev.penstock.corpus.Society.group;
import static dev.penstock.corpus.Society.is;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.key;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are written by those whom a rule admits to them, as they were and as they become. */
class AuthorizedChangesTest {
  private static final EnumSet<Operation> EVERYTHING = EnumSet.allOf(Operation.class);

  @ParameterizedTest
  @EnumSource
  void newRowsGetTheirOwner(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(rules(club.bare(), "Post", owner("owner")));

      assertThat(asked.ask(ANN, create("id: 11, title: \"x\"", "id owner")))
          .isEqualTo("{\"data\":{\"createPost\":{\"id\":11,\"owner\":\"a1::ann\"}}}");
      assertThat(asked.ask(ANN, create("id: 12, title: \"x\", owner: \"ann\"", "owner")))
          .isEqualTo("{\"data\":{\"createPost\":{\"owner\":\"ann\"}}}");
      assertThat(asked.ask(ANN, create("id: 13, title: \"x\", owner: \"b2\"", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(asked.ask(ANN, create("id: 13, title: \"x\", owner: null", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(asked.ask(KEY, create("id: 13, title: \"x\"", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(rows(club, "select id from posts where id > 10 order by id"))
          .containsExactly("11", "12");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInvisibleRowIsAnAbsentRow(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(rules(club.bare(), "Post", owner("owner")));

      for (var field : List.of("updatePost", "deletePost")) {
        var rest = field.equals("updatePost") ? ", title: \"new\"" : "";
        for (var wanted : List.of("id", "id comments { items { id } }")) {
          var foreign = asked.ask(BOB, change(field, "id: 3" + rest, wanted));
          assertThat(foreign)
              .isEqualTo(asked.ask(BOB, change(field, "id: 77" + rest, wanted)))
              .isEqualTo(refused(field));
        }
        var condition = ", condition: {secret: {eq: \"no\"}}";
        assertThat(asked.ask(BOB, change(field, "id: 3" + rest, condition, "id")))
            .isEqualTo(asked.ask(BOB, change(field, "id: 77" + rest, condition, "id")))
            .isEqualTo(refused(field));
        assertThat(asked.ask(BOB, change(field, "id: 2" + rest, condition, "id")))
            .contains("No Post with this key meets the condition.");
      }
      assertThat(asked.ask(BOB, change("updatePost", "id: 3", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(rows(club, "select title from posts where id in (2, 3) order by id"))
          .containsExactly("Two", "Three");
      assertThat(asked.ask(ANN, change("updatePost", "id: 3, title: \"new\"", "title")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"title\":\"new\"}}}");
      assertThat(asked.ask(ANN, change("deletePost", "id: 3", "title")))
          .isEqualTo("{\"data\":{\"deletePost\":{\"title\":\"new\"}}}");
      assertThat(rows(club, "select id from posts where id = 3")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutRowRulesAnAbsentRowIsToldAsEver(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(everywhere(club.bare(), key()));

      assertThat(asked.ask(KEY, change("deletePost", "id: 77", "id")))
          .contains("There is no Post with this key.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void conditionsOverRelationsHoldForChangesToo(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var mine = new RowCondition.Exists(List.of("team", "members"), isClaim("login", "sub"));
      var liked = new RowCondition.Exists(List.of("post", "comments"), isClaim("author", "sub"));
      var api = rules(club.bare(), "Post", when(mine));
      var asked = club.with(rules(api, "Comment", when(liked), key()));

      assertThat(asked.ask(BOB, change("updatePost", "id: 1, title: \"x\"", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(BOB, change("updatePost", "id: 2, title: \"x\"", "title")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"title\":\"x\"}}}");
      assertThat(asked.ask(BOB, create("id: 11, title: \"x\", teamId: 1", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(asked.ask(BOB, create("id: 12, title: \"x\", teamId: 2", "id")))
          .isEqualTo("{\"data\":{\"createPost\":{\"id\":12}}}");
      assertThat(rows(club, "select id from posts where id > 10")).containsExactly("12");
      // The condition looks at the table that the change is of.
      assertThat(asked.ask(ADMIN, change("updateComment", "id: 5, content: \"x\"", "id")))
          .isEqualTo(refused("updateComment"));
      assertThat(asked.ask(BOB, change("updateComment", "id: 3, content: \"x\"", "content")))
          .isEqualTo("{\"data\":{\"updateComment\":{\"content\":\"x\"}}}");
      assertThat(asked.ask(BOB, change("deleteComment", "id: 5", "id")))
          .isEqualTo(refused("deleteComment"));
      database(club, "delete from likes");
      assertThat(asked.ask(BOB, change("deleteComment", "id: 1", "content")))
          .isEqualTo("{\"data\":{\"deleteComment\":{\"content\":\"c1\"}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void rulesMayMeasureTheNewRow(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api =
          rules(
              club.bare(),
              "Post",
              new Rule(
                  new Whom.Owner(Provider.USER_POOLS, "owner", Whom.OWNER_CLAIMS),
                  EVERYTHING,
                  Optional.empty(),
                  Optional.of(
                      new RowCondition.Compare(
                          Society.path("rankNo"),
                          RowCondition.Comparison.LE,
                          new Operand.Literal(100))),
                  List.of()),
              group("admin"));
      var asked = club.with(api);

      assertThat(asked.ask(ANN, change("updatePost", "id: 1, rankNo: 101", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 1, rankNo: null", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 1, rankNo: 99", "rankNo")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"rankNo\":99}}}");
      assertThat(asked.ask(BOB, change("updatePost", "id: 1, rankNo: 98", "rankNo")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ADMIN, change("updatePost", "id: 1, rankNo: 500", "rankNo")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"rankNo\":500}}}");
      assertThat(asked.ask(ANN, create("id: 11, title: \"x\", rankNo: 101", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(asked.ask(ANN, create("id: 12, title: \"x\", rankNo: 100", "id")))
          .isEqualTo("{\"data\":{\"createPost\":{\"id\":12}}}");
      assertThat(rows(club, "select rank_no from posts where id in (1, 11, 12) order by id"))
          .containsExactly("500", "100");
    }
  }

  @ParameterizedTest
  @EnumSource
  void rulesGiveValues(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api =
          rules(
              club.bare(),
              "Post",
              new Rule(
                  new Whom.Identified(),
                  EVERYTHING,
                  Optional.empty(),
                  Optional.empty(),
                  List.of(
                      new Fill("rankNo", new Operand.Claim("rank")),
                      new Fill("secret", new Operand.Literal("given")))));
      var asked = club.with(api);
      var seven = token(Map.of("sub", "s", "rank", "7"));

      assertThat(
              asked.ask(
                  seven,
                  create("id: 11, title: \"x\", rankNo: 5, secret: \"mine\"", "rankNo secret")))
          .isEqualTo("{\"data\":{\"createPost\":{\"rankNo\":7,\"secret\":\"given\"}}}");
      assertThat(asked.ask(token(Map.of("sub", "s")), create("id: 12, title: \"x\"", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(
              asked.ask(
                  token(Map.of("sub", "s", "rank", "many")), create("id: 12, title: \"x\"", "id")))
          .isEqualTo(refused("createPost"));
      assertThat(
              asked.ask(
                  token(Map.of("sub", "s", "rank", 8)), create("id: 13, title: \"x\"", "rankNo")))
          .isEqualTo("{\"data\":{\"createPost\":{\"rankNo\":8}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void fieldsAreWrittenByThoseWhoMay(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      api = fieldRules(api, "Post", "secret", group("admin"), signedIn(Operation.CREATE));
      api = fieldRules(api, "Post", "rankNo", owner("owner"));
      var asked = club.with(api);

      assertThat(asked.ask(ANN, change("updatePost", "id: 1, title: \"x\", secret: \"y\"", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 1, secret: null", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 2, rankNo: 5", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 1, rankNo: 5", "rankNo")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"rankNo\":5}}}");
      assertThat(asked.ask(ANN, change("updatePost", "id: 2, title: \"x\"", "title rankNo")))
          .isEqualTo(
              "{\"data\":{\"updatePost\":{\"title\":\"x\",\"rankNo\":null}},\"errors\":["
                  + AuthorizedFieldsTest.denied("rankNo", "\"updatePost\",\"rankNo\"")
                  + "]}");
      // Written, and then not shown.
      assertThat(asked.ask(ANN, create("id: 11, title: \"x\", secret: \"y\"", "id secret")))
          .isEqualTo(
              "{\"data\":{\"createPost\":{\"id\":11,\"secret\":null}},\"errors\":["
                  + AuthorizedFieldsTest.denied("secret", "\"createPost\",\"secret\"")
                  + "]}");
      assertThat(rows(club, "select secret from posts where id = 11")).containsExactly("y");
      // To delete a row is to delete each of its fields.
      assertThat(asked.ask(ANN, change("deletePost", "id: 5", "id")))
          .isEqualTo(refused("deletePost"));
      assertThat(asked.ask(ADMIN, change("deletePost", "id: 5", "id")))
          .isEqualTo(refused("deletePost"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoMayNotReadIsNotAnsweredWithTheRow(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api =
          rules(
              club.bare(),
              "Post",
              signedIn(Operation.CREATE, Operation.UPDATE),
              owner("owner", Operation.GET));
      var asked = club.with(api);

      assertThat(asked.ask(BOB, change("updatePost", "id: 1, title: \"x\"", "title secret")))
          .isEqualTo(
              "{\"data\":{\"updatePost\":null},\"errors\":["
                  + AuthorizedFieldsTest.denied("title", "\"updatePost\",\"title\"")
                  + ","
                  + AuthorizedFieldsTest.denied("secret", "\"updatePost\",\"secret\"")
                  + "]}");
      assertThat(rows(club, "select title from posts where id = 1")).containsExactly("x");
      assertThat(asked.ask(BOB, change("updatePost", "id: 2, title: \"y\"", "title secret")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"title\":\"y\",\"secret\":\"s2\"}}}");
      assertThat(asked.ask(BOB, change("updatePost", "id: 2, secret: null", "title")))
          .isEqualTo(refused("updatePost"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConditionTellsNothingOfWhatMayNotBeRead(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      var never = club.with(fieldRules(api, "Post", "secret", group("admin")));
      var some = club.with(fieldRules(api, "Post", "secret", owner("owner")));
      var condition = ", condition: {secret: {eq: \"s1\"}}";

      assertThat(never.ask(BOB, change("updatePost", "id: 1, title: \"x\"", condition, "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(some.ask(BOB, change("updatePost", "id: 1, title: \"x\"", condition, "id")))
          .contains("No Post with this key meets the condition.");
      assertThat(some.ask(ANN, change("updatePost", "id: 1, title: \"x\"", condition, "id")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"id\":1}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void rulesOfTheRowDecideAboutEachOfItsValues(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked =
          club.with(
              rules(
                  club.bare(),
                  "Post",
                  signedIn(Operation.GET),
                  when(is("rankNo", 20), Operation.UPDATE, Operation.DELETE)));

      assertThat(asked.ask(ANN, change("updatePost", "id: 1, title: \"x\"", "id")))
          .isEqualTo(refused("updatePost"));
      assertThat(asked.ask(ANN, change("updatePost", "id: 2, rankNo: 21", "rankNo")))
          .isEqualTo("{\"data\":{\"updatePost\":{\"rankNo\":21}}}");
      assertThat(asked.ask(ANN, change("updatePost", "id: 2, rankNo: 20", "rankNo")))
          .isEqualTo(refused("updatePost"));
    }
  }

  private static String create(String input, String wanted) {
    return change("createPost", input, wanted);
  }

  private static String change(String field, String input, String wanted) {
    return change(field, input, "", wanted);
  }

  private static String change(String field, String input, String more, String wanted) {
    return "mutation { %s(input: {%s}%s) { %s } }".formatted(field, input, more, wanted);
  }

  private static String refused(String field) {
    return ("{\"data\":{\"%s\":null},\"errors\":[{\"message\":\"Not Authorized to access %<s on"
            + " type Mutation\",\"path\":[\"%<s\"],\"type\":\"Unauthorized\"}]}")
        .formatted(field);
  }

  private static void database(Society club, String sql) throws SQLException {
    club.database().run(sql);
  }

  private static List<@Nullable String> rows(Society club, String sql) throws SQLException {
    List<@Nullable String> values = new ArrayList<>();
    try (var connection = club.database().connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
