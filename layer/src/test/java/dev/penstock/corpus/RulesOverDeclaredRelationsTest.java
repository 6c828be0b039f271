package dev.penstock.corpus;

import static dev.penstock.corpus.Society.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules follow relations that no foreign key knows, also through link tables that are hidden. */
class RulesOverDeclaredRelationsTest {
  private static final Caller CALLER =
      token(Map.of("sub", "Bob", "color", "red", "self", "Dan", "others", List.of("Ada", "Cleo")));

  /**
   * A rule with the rows that it admits to.
   *
   * @param rule what follows `allow.when`
   * @param sql the keys, in order
   */
  private record Expected(String model, String rule, String list, String sql) {}

  private static final String TAGS =
      "SqlSchema.post.manyToMany(\"tags\", SqlSchema.tag).through(SqlSchema.postTag)";
  private static final String LIKERS =
      "SqlSchema.post.manyToMany(\"likers\", SqlSchema.person).through(SqlSchema.like)";
  private static final String FRIENDS =
      "SqlSchema.person.manyToMany(\"friends\", SqlSchema.person).through(SqlSchema.friendship)";
  private static final String AUTHOR =
      "SqlSchema.post.belongsTo(\"author\", SqlSchema.person)"
          + ".on(SqlSchema.post.authorId, SqlSchema.person.id)";
  private static final String VISITOR =
      "SqlSchema.visit.belongsTo(\"visitor\", SqlSchema.person)"
          + ".on(SqlSchema.visit.region, SqlSchema.person.region)"
          + ".on(SqlSchema.visit.personCode, SqlSchema.person.code)";

  private static final List<Expected> CASES =
      List.of(
          new Expected(
              "post",
              TAGS + ".exists(tag -> tag.name.eq(claim(\"color\")))",
              "listPosts",
              """
              select p.id from posts p where p.id in (select l.post_id from post_tags l
              join tags t on t.id = l.tag_id where t.name = 'red') order by p.id
              """),
          new Expected(
              "post",
              "not(" + LIKERS + ".exists(person -> person.region.eq(\"N\")))",
              "listPosts",
              """
              select p.id from posts p where p.id not in (select l.post_id from likes l
              join people q on q.id = l.person_id where q.region = 'N') order by p.id
              """),
          new Expected(
              "post",
              AUTHOR + ".to(person -> person.name).in(claim(\"others\"))",
              "listPosts",
              """
              select p.id from posts p join people q on q.id = p.author_id
              where q.name in ('Ada', 'Cleo') order by p.id
              """),
          // from one declared relation to the next
          new Expected(
              "post",
              AUTHOR
                  + ".exists(_ -> "
                  + FRIENDS
                  + ".exists(friend -> friend.name.eq(claim(\"sub\"))))",
              "listPosts",
              """
              select p.id from posts p join people q on q.id = p.author_id
              join friendships f on f.person_id = q.id join people r on r.id = f.friend_id
              where r.name = 'Bob' order by p.id
              """),
          // several rows suit: the lowest counts, seen or not
          new Expected(
              "visit",
              VISITOR + ".to(person -> person.name).ne(claim(\"self\"))",
              "listVisits",
              """
              select v.id from OTHER.visits v join people q on q.id = (select min(r.id) from people r
              where r.region = v.region and r.code = v.person_code) where q.name <> 'Dan' order by v.id
              """));

  @ParameterizedTest
  @EnumSource
  void theyAdmitToTheRowsOfHandWrittenJoins(Kind kind) throws SQLException {
    try (var club = Club.open(kind);
        var connection = club.database().connect()) {
      for (var each : CASES) {
        try (var gateway = gateway(club, each)) {
          var answer = answer(gateway, "{ %s { items { id } } }".formatted(each.list()));

          assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
          new Oracle(each.list() + ".items", List.of("id"), club.sql(each.sql()))
              .check(connection, List.of(answer));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theyHoldForChangesToo(Kind kind) throws SQLException {
    try (var club = Club.open(kind);
        var gateway = gateway(club, CASES.getFirst())) {
      var update = "mutation { updatePost(input: {id: %d, title: \"new\"}) { title } }";

      // Red are the posts 1 and 2.
      assertThat(answer(gateway, update.formatted(2)).at("updatePost.title").asText())
          .isEqualTo("new");
      assertThat(answer(gateway, update.formatted(3)).text())
          .isEqualTo(answer(gateway, update.formatted(77)).text())
          .contains("Not Authorized to access updatePost on type Mutation");
      assertThat(
              answer(gateway, "mutation { deletePost(input: {id: 7}) { id } }")
                  .at("deletePost")
                  .isNull())
          .isTrue();
    }
  }

  private static Gateway gateway(Club club, Expected expected) throws SQLException {
    var rules =
        ".authorization(SqlSchema.%s, allow -> allow.when(%s))\n"
            .formatted(expected.model(), declared(expected.rule()));
    return GeneratedApi.gateway(club.database(), club.definition(Club.RELATIONSHIPS + rules));
  }

  /** Conditions are imported by their full name here. */
  private static String declared(String rule) {
    return rule.replace("claim(", "Conditions.claim(").replace("not(", "Conditions.not(");
  }

  private static Answer answer(Gateway gateway, String document) {
    return Answer.of(
        gateway.execute(new Request(document, "", Map.of(), CALLER, "declared", false)));
  }
}
