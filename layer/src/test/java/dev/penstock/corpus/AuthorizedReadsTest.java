package dev.penstock.corpus;

import static dev.penstock.corpus.Society.ADMIN;
import static dev.penstock.corpus.Society.ANN;
import static dev.penstock.corpus.Society.BOB;
import static dev.penstock.corpus.Society.KEY;
import static dev.penstock.corpus.Society.NOBODY;
import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.group;
import static dev.penstock.corpus.Society.groupIn;
import static dev.penstock.corpus.Society.is;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.key;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.Caller;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows are seen by those whom a rule admits to them, wherever in a request they are asked for. */
class AuthorizedReadsTest {
  private static final String POSTS = "{ listPosts { items { id } } }";

  @ParameterizedTest
  @EnumSource
  void ownersSeeTheirRows(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(rules(club.bare(), "Post", owner("owner")));

      assertThat(asked.ask(ANN, POSTS)).isEqualTo(posts(1, 3));
      assertThat(asked.ask(BOB, POSTS)).isEqualTo(posts(2));
      assertThat(asked.ask(ADMIN, POSTS)).isEqualTo(posts());
      assertThat(asked.ask(ANN, "{ getPost(id: 1) { id } }"))
          .isEqualTo("{\"data\":{\"getPost\":{\"id\":1}}}");
      assertThat(asked.ask(BOB, "{ getPost(id: 1) { id } }"))
          .isEqualTo(asked.ask(BOB, "{ getPost(id: 77) { id } }"))
          .isEqualTo("{\"data\":{\"getPost\":null}}");
      assertThat(asked.ask(KEY, POSTS)).isEqualTo(refused("listPosts"));
      assertThat(asked.ask(NOBODY, POSTS)).isEqualTo(refused("listPosts"));
      assertThat(asked.ask(token(Map.of("email", "x")), POSTS)).isEqualTo(refused("listPosts"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void groupsSeeTheRowsThatNameThemOrAll(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(rules(club.bare(), "Team", groupIn("color"), group("admin")));
      var teams = "{ listTeams { items { id } } }";

      assertThat(asked.ask(ANN, teams)).isEqualTo(rows("listTeams", 1));
      assertThat(asked.ask(BOB, teams)).isEqualTo(rows("listTeams", 2));
      assertThat(asked.ask(token("x", "x", List.of("red", "pink", "blue")), teams))
          .isEqualTo(rows("listTeams", 1, 2));
      assertThat(asked.ask(ADMIN, teams)).isEqualTo(rows("listTeams", 1, 2, 3));
      assertThat(asked.ask(token("x", "x", List.of()), teams)).isEqualTo(refused("listTeams"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void rulesAreAlternatives(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api =
          rules(
              club.bare(),
              "Post",
              key(Operation.GET),
              owner("owner"),
              when(is("team.color", "blue"), Operation.LIST));
      var asked = club.with(api);

      assertThat(asked.ask(ANN, POSTS)).isEqualTo(posts(1, 2, 3));
      assertThat(asked.ask(ADMIN, POSTS)).isEqualTo(posts(2, 3));
      assertThat(asked.ask(KEY, POSTS)).isEqualTo(refused("listPosts"));
      assertThat(asked.ask(KEY, "{ getPost(id: 1) { id } }"))
          .isEqualTo("{\"data\":{\"getPost\":{\"id\":1}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void conditionsReachOverRelations(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var memberOf = new RowCondition.Exists(List.of("team", "members"), isClaim("login", "sub"));
      expect(club, memberOf, ANN, 1, 2, 3);
      expect(club, memberOf, BOB, 2, 3);
      expect(club, memberOf, ADMIN);
      expect(club, new RowCondition.Not(memberOf), BOB, 1, 4, 5);
      expect(club, new RowCondition.Not(memberOf), token(Map.of("name", "x")));
      expect(club, is("team.color", "red"), BOB, 1);
      expect(club, new RowCondition.Not(is("team.color", "red")), BOB, 2, 3);
      expect(club, new RowCondition.IsNull(Society.path("team.color")), BOB, 4, 5);
      expect(
          club,
          new RowCondition.Not(new RowCondition.IsNull(Society.path("team.color"))),
          BOB,
          1,
          2,
          3);
      expect(
          club,
          new RowCondition.Exists(
              List.of("comments"),
              new RowCondition.And(
                  List.of(
                      isClaim("author", "sub"),
                      new RowCondition.Exists(List.of("likes"), isClaim("fan", "sub"))))),
          BOB,
          2);
      expect(
          club,
          new RowCondition.Exists(
              List.of("comments"),
              new RowCondition.Compare(
                  Society.path("author"),
                  RowCondition.Comparison.EQ,
                  new Operand.Column(Society.path("post.owner")))),
          BOB,
          2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void claimsThatAColumnCannotHaveMatchNothing(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var mine = isClaim("rankNo", "rank");
      expect(club, mine, token(Map.of("rank", 20)), 2);
      expect(club, mine, token(Map.of("rank", "20")), 2);
      expect(club, mine, token(Map.of("rank", "many")));
      expect(club, new RowCondition.Not(mine), token(Map.of("rank", "many")));
      expect(club, mine, token(Map.of("rank", List.of(20))));
      expect(club, new RowCondition.Not(mine), token(Map.of("rank", 20)), 1, 3, 4, 5);
      var ranks = new RowCondition.In(Society.path("rankNo"), List.of(new Operand.Claim("rank")));
      expect(club, ranks, token(Map.of("rank", List.of(10, "30", "x"))), 1, 3);
      expect(club, new RowCondition.Not(ranks), token(Map.of("rank", List.of(10, 30))), 2, 4, 5);
      expect(club, new RowCondition.Not(ranks), token(Map.of("rank", List.of())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void relatedRowsAreSeenByTheirOwnRules(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      api = rules(api, "Team", groupIn("color"));
      api = rules(api, "Comment", owner("author"));
      api = rules(api, "Like", owner("fan"));
      var asked = club.with(api);

      assertThat(asked.ask(ANN, "{ listPosts { items { id team { id } } } }"))
          .isEqualTo(
              "{\"data\":{\"listPosts\":{\"items\":[{\"id\":1,\"team\":{\"id\":1}},{\"id\":2,"
                  + "\"team\":null},{\"id\":3,\"team\":null},{\"id\":4,\"team\":null},{\"id\":5,"
                  + "\"team\":null}]}}}");
      assertThat(
              asked.ask(BOB, "{ listPosts(limit: 2) { items { id comments { items { id } } } } }"))
          .isEqualTo(
              "{\"data\":{\"listPosts\":{\"items\":[{\"id\":1,\"comments\":{\"items\":[{\"id\":2}]}},"
                  + "{\"id\":2,\"comments\":{\"items\":[{\"id\":4}]}}]}}}");
      assertThat(
              asked.ask(
                  BOB,
                  "{ getPost(id: 2) { comments(limit: 1) { items { id likes { items { id fan } }"
                      + " post { team { name } } } nextToken } } }"))
          .isEqualTo(
              "{\"data\":{\"getPost\":{\"comments\":{\"items\":[{\"id\":4,\"likes\":{\"items\":[{\"id\":5,"
                  + "\"fan\":\"b2\"}]},\"post\":{\"team\":{\"name\":\"Blues\"}}}],\"nextToken\":null}}}}");
      assertThat(
              asked.ask(
                  ANN,
                  "{ getTeam(id: 1) { members { items { id } } posts { items { id comments { items"
                      + " { id likes { items { id } } } } } } } }"))
          .isEqualTo(
              "{\"data\":{\"getTeam\":{\"members\":{\"items\":[{\"id\":1}]},\"posts\":{\"items\":[{\"id\":1,"
                  + "\"comments\":{\"items\":[{\"id\":1,\"likes\":{\"items\":[{\"id\":1}]}}]}}]}}}}");
      assertThat(asked.ask(BOB, "{ getTeam(id: 1) { members { items { id } } } }"))
          .isEqualTo("{\"data\":{\"getTeam\":null}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesCountVisibleRowsOnly(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(rules(club.bare(), "Post", owner("owner"), group("admin")));
      var document =
          "query ($t: String) { listPosts(limit: 1, nextToken: $t) { items { id } nextToken } }";

      var first = asked.ask(ANN, document);
      var token = first.replaceAll(".*\"nextToken\":\"([^\"]+)\".*", "$1");
      assertThat(first).startsWith("{\"data\":{\"listPosts\":{\"items\":[{\"id\":1}]");
      assertThat(asked.ask(ANN, document, Map.of("t", token)))
          .isEqualTo("{\"data\":{\"listPosts\":{\"items\":[{\"id\":3}],\"nextToken\":null}}}");
      assertThat(asked.ask(BOB, document, Map.of("t", token))).contains("InvalidArgumentsError");
      assertThat(asked.ask(ADMIN, document, Map.of("t", token))).contains("InvalidArgumentsError");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRememberedFitsEachCaller(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api =
          rules(
              club.bare(), "Post", owner("owner"), when(isClaim("rankNo", "rank")), group("admin"));
      var remembering = club.with(api);
      var forgetful = club.withoutMemory(api);
      var callers =
          List.of(
              ANN,
              BOB,
              ADMIN,
              KEY,
              NOBODY,
              token(Map.of("sub", "a1", "username", "ann", "rank", 40)),
              token(Map.of("sub", "b2", "username", "bob", "rank", "x")),
              token(Map.of("sub", "b2", "rank", 40)),
              token(Map.of("sub", "b2", "rank", 41.5)));

      for (var round = 0; round < 3; round++) {
        for (var caller : callers) {
          assertThat(remembering.ask(caller, POSTS)).isEqualTo(forgetful.ask(caller, POSTS));
        }
      }
      assertThat(remembering.ask(callers.get(5), POSTS)).isEqualTo(posts(1, 3, 4));
      assertThat(remembering.ask(callers.get(6), POSTS)).isEqualTo(posts(2));
    }
  }

  private static void expect(Society club, RowCondition condition, Caller caller, int... ids) {
    var asked = club.with(rules(club.bare(), "Post", when(condition)));
    var answer = asked.ask(caller, POSTS);

    var nothing = ids.length == 0 && answer.contains("errors");
    assertThat(answer).as("%s", condition).isEqualTo(nothing ? refused("listPosts") : posts(ids));
  }

  static String posts(int... ids) {
    return rows("listPosts", ids);
  }

  static String rows(String list, int... ids) {
    var items = Arrays.stream(ids).mapToObj(id -> "{\"id\":" + id + "}").toList();
    return "{\"data\":{\"%s\":{\"items\":[%s]}}}".formatted(list, String.join(",", items));
  }

  static String refused(String field) {
    return ("{\"data\":{\"%s\":null},\"errors\":[{\"message\":\"Not Authorized to access %<s on"
            + " type Query\",\"path\":[\"%<s\"],\"type\":\"Unauthorized\"}]}")
        .formatted(field);
  }
}
