package dev.penstock.corpus;

import static dev.penstock.corpus.AuthorizedReadsTest.refused;
import static dev.penstock.corpus.Society.ADMIN;
import static dev.penstock.corpus.Society.ANN;
import static dev.penstock.corpus.Society.BOB;
import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.fieldRules;
import static dev.penstock.corpus.Society.group;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fields with rules of their own are null, with an error at their place, where they are denied. */
class AuthorizedFieldsTest {

  @ParameterizedTest
  @EnumSource
  void aDeniedFieldIsNullAndItsSiblingsAnswer(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(secrets(club, group("admin")));

      assertThat(asked.ask(ADMIN, "{ getPost(id: 1) { secret title } }"))
          .isEqualTo("{\"data\":{\"getPost\":{\"secret\":\"s1\",\"title\":\"One\"}}}");
      assertThat(
              asked.ask(ANN, "{ p: getPost(id: 1) { s: secret title } getPost(id: 9) { secret } }"))
          .isEqualTo(
              "{\"data\":{\"p\":{\"s\":null,\"title\":\"One\"},\"getPost\":null},\"errors\":["
                  + denied("secret", "\"p\",\"s\"")
                  + "]}");
      assertThat(
              asked.ask(
                  ANN,
                  "{ listTeams(limit: 1) { rows: items { posts { items { secret comments { items {"
                      + " post { secret id } } } } } } } }"))
          .isEqualTo(
              "{\"data\":{\"listTeams\":{\"rows\":[{\"posts\":{\"items\":[{\"secret\":null,\"comments\":"
                  + "{\"items\":[{\"post\":{\"secret\":null,\"id\":1}},{\"post\":{\"secret\":null,\"id\":1}}]}}]}}]}},"
                  + "\"errors\":["
                  + denied("secret", "\"listTeams\",\"rows\",0,\"posts\",\"items\",0,\"secret\"")
                  + ","
                  + denied(
                      "secret",
                      "\"listTeams\",\"rows\",0,\"posts\",\"items\",0,\"comments\",\"items\",0,\"post\",\"secret\"")
                  + ","
                  + denied(
                      "secret",
                      "\"listTeams\",\"rows\",0,\"posts\",\"items\",0,\"comments\",\"items\",1,\"post\",\"secret\"")
                  + "]}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequiredFieldTakesItsObjectAlong(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      var asked = club.with(fieldRules(api, "Post", "title", group("admin")));

      assertThat(
              asked.ask(
                  ANN,
                  "{ listPosts(limit: 2) { items { id title secret comments { items { id } } } }"
                      + " }"))
          .isEqualTo(
              "{\"data\":{\"listPosts\":{\"items\":[null,null]}},\"errors\":["
                  + denied("title", "\"listPosts\",\"items\",0,\"title\"")
                  + ","
                  + denied("title", "\"listPosts\",\"items\",1,\"title\"")
                  + "]}");
      assertThat(asked.ask(ANN, "{ getComment(id: 3) { id post { title } } }"))
          .isEqualTo(
              "{\"data\":{\"getComment\":{\"id\":3,\"post\":null}},\"errors\":["
                  + denied("title", "\"getComment\",\"post\",\"title\"")
                  + "]}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void someRowsMayShowAField(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(secrets(club, owner("owner"), group("admin")));

      assertThat(asked.ask(BOB, "{ listPosts(limit: 2) { items { secret id } } }"))
          .isEqualTo(
              "{\"data\":{\"listPosts\":{\"items\":[{\"secret\":null,\"id\":1},{\"secret\":\"s2\",\"id\":2}]}},"
                  + "\"errors\":["
                  + denied("secret", "\"listPosts\",\"items\",0,\"secret\"")
                  + "]}");
      assertThat(
              asked.ask(
                  BOB,
                  "{ listTeams(limit: 2) { items { posts { items { secret likers: comments { items"
                      + " { post { secret } } } } } members { items { id } } } } }"))
          .isEqualTo(
              "{\"data\":{\"listTeams\":{\"items\":[{\"posts\":{\"items\":[{\"secret\":null,\"likers\":"
                  + "{\"items\":[{\"post\":{\"secret\":null}},{\"post\":{\"secret\":null}}]}}]},"
                  + "\"members\":{\"items\":[{\"id\":1}]}},{\"posts\":{\"items\":[{\"secret\":\"s2\",\"likers\":"
                  + "{\"items\":[{\"post\":{\"secret\":\"s2\"}},{\"post\":{\"secret\":\"s2\"}}]}},"
                  + "{\"secret\":null,\"likers\":{\"items\":[]}}]},\"members\":{\"items\":[{\"id\":2},{\"id\":3}]}}]}},"
                  + "\"errors\":["
                  + denied("secret", "\"listTeams\",\"items\",0,\"posts\",\"items\",0,\"secret\"")
                  + ","
                  + denied(
                      "secret",
                      "\"listTeams\",\"items\",0,\"posts\",\"items\",0,\"likers\",\"items\",0,\"post\",\"secret\"")
                  + ","
                  + denied(
                      "secret",
                      "\"listTeams\",\"items\",0,\"posts\",\"items\",0,\"likers\",\"items\",1,\"post\",\"secret\"")
                  + ","
                  + denied("secret", "\"listTeams\",\"items\",1,\"posts\",\"items\",1,\"secret\"")
                  + "]}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatARuleLooksAtNeedNotBeAskedFor(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var members =
          new RowCondition.Exists(List.of("team", "members"), Society.isClaim("login", "sub"));
      for (var rule : List.of(owner("owner"), Society.when(members))) {
        var asked = club.with(secrets(club, rule));
        assertThat(
                asked.ask(
                    BOB,
                    "{ listPosts(limit: 2, sort: [{title: ASC}, {rankNo: DESC}], filter: {id: {le:"
                        + " 2}}) { items { secret team { name } } } }"))
            .isEqualTo(
                "{\"data\":{\"listPosts\":{\"items\":[{\"secret\":null,\"team\":{\"name\":\"Reds\"}},"
                    + "{\"secret\":\"s2\",\"team\":{\"name\":\"Blues\"}}]}},\"errors\":["
                    + denied("secret", "\"listPosts\",\"items\",0,\"secret\"")
                    + "]}");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void someRowsLackARequiredField(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      var asked = club.with(fieldRules(api, "Post", "title", owner("owner")));

      for (var more : new String[] {"", " members { items { id } }"}) {
        assertThat(
                asked.ask(
                    BOB,
                    "{ listTeams(limit: 2) { items { posts { items { title comments(limit: 1) {"
                        + " items { likes { items { fan } } } } } }"
                        + more
                        + " } } }"))
            .isEqualTo(
                "{\"data\":{\"listTeams\":{\"items\":[{\"posts\":{\"items\":[null]}"
                    + (more.isEmpty() ? "" : ",\"members\":{\"items\":[{\"id\":1}]}")
                    + "},{\"posts\":{\"items\":[{\"title\":\"Two\",\"comments\":{\"items\":[{\"likes\":"
                    + "{\"items\":[{\"fan\":\"b2\"}]}}]}},null]}"
                    + (more.isEmpty() ? "" : ",\"members\":{\"items\":[{\"id\":2},{\"id\":3}]}")
                    + "}]}},\"errors\":["
                    + denied("title", "\"listTeams\",\"items\",0,\"posts\",\"items\",0,\"title\"")
                    + ","
                    + denied("title", "\"listTeams\",\"items\",1,\"posts\",\"items\",1,\"title\"")
                    + "]}");
      }
      assertThat(
              asked.ask(
                  BOB,
                  "{ listComments(limit: 3) { items { id post { title comments { items { id } } } }"
                      + " } }"))
          .isEqualTo(
              "{\"data\":{\"listComments\":{\"items\":[{\"id\":1,\"post\":null},{\"id\":2,\"post\":null},"
                  + "{\"id\":3,\"post\":{\"title\":\"Two\",\"comments\":{\"items\":[{\"id\":3},{\"id\":4}]}}}]}},"
                  + "\"errors\":["
                  + denied("title", "\"listComments\",\"items\",0,\"post\",\"title\"")
                  + ","
                  + denied("title", "\"listComments\",\"items\",1,\"post\",\"title\"")
                  + "]}");
      assertThat(asked.ask(BOB, "{ getPost(id: 1) { title } }"))
          .isEqualTo(
              "{\"data\":{\"getPost\":null},\"errors\":["
                  + denied("title", "\"getPost\",\"title\"")
                  + "]}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRelationNobodyMayFollowIsNull(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      var asked = club.with(rules(rules(api, "Comment", group("admin")), "Team", group("admin")));

      assertThat(asked.ask(ANN, "{ getPost(id: 1) { id comments { items { id } } team { id } } }"))
          .isEqualTo(
              "{\"data\":{\"getPost\":{\"id\":1,\"comments\":null,\"team\":null}},\"errors\":["
                  + denied("comments", "\"getPost\",\"comments\"")
                  + ","
                  + denied("team", "\"getPost\",\"team\"")
                  + "]}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatMayNotBeReadCannotBeAskedFor(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(secrets(club, group("admin")));

      for (var argument :
          new String[] {
            "filter: {secret: {eq: \"s1\"}}",
            "filter: {not: {or: [{id: {eq: 1}}, {secret: {attributeExists: true}}]}}",
            "filter: {secret: {ne: null}}",
            "filter: {secret: {notIn: []}}",
            "sort: [{secret: ASC}]"
          }) {
        assertThat(asked.ask(ANN, "{ listPosts(%s) { items { id } } }".formatted(argument)))
            .isEqualTo(refused("listPosts"));
        assertThat(
                asked.ask(
                    ANN,
                    "{ listTeams { items { posts(%s) { items { id } } } } }".formatted(argument)))
            .isEqualTo(refused("listTeams"));
        assertThat(asked.ask(ADMIN, "{ listPosts(%s) { items { id } } }".formatted(argument)))
            .doesNotContain("errors");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFieldOfSomeRowsIsNullInFiltersElsewhere(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var asked = club.with(secrets(club, owner("owner")));

      filtered(asked, "secret: {eq: \"s1\"}");
      filtered(asked, "secret: {eq: \"s2\"}", 2);
      filtered(asked, "secret: {ne: \"s1\"}", 2);
      filtered(asked, "not: {secret: {eq: \"s1\"}}", 2);
      filtered(asked, "secret: {eq: null}", 1, 3, 4, 5);
      filtered(asked, "secret: {ne: null}", 2);
      filtered(asked, "secret: {attributeExists: false}", 1, 3, 4, 5);
      filtered(asked, "secret: {attributeType: _null}", 1, 3, 4, 5);
      filtered(asked, "secret: {attributeType: string}", 2);
      filtered(asked, "secret: {beginsWith: \"s\"}", 2);
      filtered(asked, "secret: {size: {eq: 2}}", 2);
      filtered(asked, "not: {secret: {beginsWith: \"x\"}}", 2);
      filtered(asked, "secret: {notIn: [\"s4\"]}", 2);
      assertThat(asked.ask(BOB, "{ listPosts(sort: [{secret: ASC}]) { items { id } } }"))
          .isEqualTo(refused("listPosts"));
    }
  }

  private static void filtered(Society.Asked asked, String filter, int... ids) {
    assertThat(asked.ask(BOB, "{ listPosts(filter: {%s}) { items { id } } }".formatted(filter)))
        .as(filter)
        .isEqualTo(AuthorizedReadsTest.posts(ids));
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatMayNotBeReadFindsNothing(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = everywhere(club.bare(), signedIn());
      var never = club.with(fieldRules(api, "Post", "id", group("admin")));
      var some = club.with(fieldRules(api, "Post", "id", owner("owner")));

      assertThat(never.ask(ANN, "{ getPost(id: 1) { title } }")).isEqualTo(refused("getPost"));
      assertThat(never.ask(ANN, "{ listPosts(id: 1) { nextToken } }"))
          .isEqualTo(refused("listPosts"));
      assertThat(some.ask(BOB, "{ getPost(id: 1) { title } }"))
          .isEqualTo("{\"data\":{\"getPost\":null}}");
      assertThat(some.ask(BOB, "{ getPost(id: 2) { title } }"))
          .isEqualTo("{\"data\":{\"getPost\":{\"title\":\"Two\"}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoMayReadOneFieldSeesTheRowAndNothingElse(Kind kind) throws SQLException {
    try (var club = Society.open(kind)) {
      var api = rules(club.bare(), "Post", owner("owner"));
      var asked = club.with(fieldRules(api, "Post", "rankNo", signedIn(Operation.LIST)));

      assertThat(asked.ask(BOB, "{ listPosts(limit: 2) { items { rankNo secret } } }"))
          .isEqualTo(
              "{\"data\":{\"listPosts\":{\"items\":[{\"rankNo\":10,\"secret\":null},{\"rankNo\":20,"
                  + "\"secret\":\"s2\"}]}},\"errors\":["
                  + denied("secret", "\"listPosts\",\"items\",0,\"secret\"")
                  + "]}");
    }
  }

  private static ApiDefinition secrets(Society club, Rule... rules) {
    return fieldRules(everywhere(club.bare(), signedIn()), "Post", "secret", rules);
  }

  static String denied(String field, String path) {
    return "{\"message\":\"Not Authorized to access %s on type Post\",\"path\":[%s],\"type\":\"Unauthorized\"}"
        .formatted(field, path);
  }
}
