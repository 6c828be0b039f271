package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Relation;
import dev.penstock.engine.Gateway;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Relations that no foreign key knows answer as hand-written joins do. */
final class DeclaredRelationshipsTest {
  /**
   * A request with the rows that it must answer with.
   *
   * @param path and fields as {@link Oracle} takes them
   */
  private record Expected(String document, String path, String fields, String sql) {}

  private static final List<Expected> TO_ONE_AND_MANY =
      List.of(
          new Expected(
              "{ listPeople { items { posts { items { id title author { name } } } } } }",
              "listPeople.items.posts.items",
              "id title author.name",
              """
              select p.id, p.title, a.name from posts p join people a on a.id = p.author_id
              order by a.id, p.id
              """),
          new Expected(
              "{ listPosts(sortDirection: DESC) { items { id author { name boss { name } } } } }",
              "listPosts.items",
              "id author.name author.boss.name",
              """
              select p.id, a.name, b.name from posts p left join people a on a.id = p.author_id
              left join people b on b.id = a.boss_id order by p.id desc
              """),
          new Expected(
              "{ listPeople { items { visits(sort: [{day: ASC}]) { items { id day } } } } }",
              "listPeople.items.visits.items",
              "id day",
              """
              select v.id, v.day from people p join OTHER.visits v
              on v.region = p.region and v.person_code = p.code order by p.id, v.day
              """),
          new Expected(
              "{ listVisits { items { id visitor { id name badge { number } } } } }",
              "listVisits.items",
              "id visitor.id visitor.name visitor.badge.number",
              """
              select v.id, p.id, p.name, (select min(b.number) from badges b where b.person_id = p.id)
              from OTHER.visits v left join people p on p.id = (select min(q.id) from people q
              where q.region = v.region and q.code = v.person_code) order by v.id
              """),
          new Expected(
              "{ listPeople { items { id badge { number label } } } }",
              "listPeople.items",
              "id badge.number badge.label",
              """
              select p.id, b.number, b.label from people p left join badges b
              on b.number = (select min(c.number) from badges c where c.person_id = p.id) order by p.id
              """),
          new Expected(
              "{ getPerson(id: 4) { name badge { label } boss { name reports { items { name } } } }"
                  + " }",
              "getPerson",
              "name badge.label boss.name",
              "select 'Dan', 'iron', 'Bob' from people where id = 4"),
          new Expected(
              "{ listPeople { items { reports { items { id boss { id } } } } } }",
              "listPeople.items.reports.items",
              "id boss.id",
              "select r.id, b.id from people b join people r on r.boss_id = b.id order by b.id,"
                  + " r.id"));

  private static final List<Expected> MANY_TO_MANY =
      List.of(
          // a chain
          new Expected(
              "{ listPosts { items { tags { items { id name } } } } }",
              "listPosts.items.tags.items",
              "id name",
              """
              select t.id, t.name from posts p join tags t on exists (select 1 from post_tags l
              where l.post_id = p.id and l.tag_id = t.id) order by p.id, t.id
              """),
          // a chain of three
          new Expected(
              "{ listPeople { items { posts { items { tags { items { id posts { items { id } } } }"
                  + " } } } } }",
              "listPeople.items.posts.items.tags.items.posts.items",
              "id",
              """
              select q.id from people a join posts p on p.author_id = a.id
              join (select distinct post_id, tag_id from post_tags) l on l.post_id = p.id
              join tags t on t.id = l.tag_id
              join (select distinct post_id, tag_id from post_tags) m on m.tag_id = t.id
              join posts q on q.id = m.post_id order by a.id, p.id, t.id, q.id
              """),
          // from one row
          new Expected(
              "{ getPost(id: 1) { tags(sort: [{name: DESC}], limit: 3) { items { name } nextToken }"
                  + " } }",
              "getPost.tags.items",
              "name",
              """
              select name from tags where id in (select tag_id from post_tags where post_id = 1)
              order by name desc limit 3
              """),
          // a union
          new Expected(
              "{ listPosts { items { editors { items { id name } } tags { items { id } } } } }",
              "listPosts.items.editors.items",
              "id name",
              """
              select e.id, e.name from post_editors l join people e on e.id = l.person_id
              order by l.post_id, e.id
              """),
          new Expected(
              "{ listPosts { items { editors { items { id } } tags { items { id owner { name } } }"
                  + " } } }",
              "listPosts.items.tags.items",
              "id owner.name",
              """
              select t.id, o.name from (select distinct post_id, tag_id from post_tags) l
              join posts p on p.id = l.post_id join tags t on t.id = l.tag_id
              left join people o on o.id = t.owner_id order by p.id, t.id
              """),
          // two ways through one table, one within the other beside a third
          new Expected(
              "{ listTags { items { posts { items { id tags { items { id } } editors { items { id }"
                  + " } } } } } }",
              "listTags.items.posts.items.tags.items",
              "id",
              """
              select u.id from tags t join (select distinct post_id, tag_id from post_tags) l on l.tag_id = t.id
              join posts p on p.id = l.post_id
              join (select distinct post_id, tag_id from post_tags) m on m.post_id = p.id
              join tags u on u.id = m.tag_id order by t.id, p.id, u.id
              """),
          // a filter
          new Expected(
              "{ listPosts { items { tags(filter: {name: {contains: \"e\"}}, sort: [{name: ASC}]) {"
                  + " items { name } } } } }",
              "listPosts.items.tags.items",
              "name",
              """
              select t.name from (select distinct post_id, tag_id from post_tags) l
              join posts p on p.id = l.post_id join tags t on t.id = l.tag_id
              where t.name like '%e%' order by p.id, t.name
              """),
          // a link table without any key
          new Expected(
              "{ listPosts { items { likers { items { id name } } } } }",
              "listPosts.items.likers.items",
              "id name",
              """
              select p.id, p.name from (select distinct post_id, person_id from likes) l
              join people p on p.id = l.person_id order by l.post_id, p.id
              """),
          // to the same table
          new Expected(
              "{ listPeople { items { friends { items { id friends { items { id badge { number } }"
                  + " } } } } } }",
              "listPeople.items.friends.items.friends.items",
              "id badge.number",
              """
              select g.friend_id, (select min(b.number) from badges b where b.person_id = g.friend_id)
              from friendships f join friendships g on g.person_id = f.friend_id
              order by f.person_id, f.friend_id, g.friend_id
              """),
          // by foreign keys, and below a to-one relation
          new Expected(
              "{ listPosts { items { author { edits { items { id } } } } } }",
              "listPosts.items.author.edits.items",
              "id",
              """
              select l.post_id from posts p join post_editors l on l.person_id = p.author_id
              order by p.id, l.post_id
              """));

  @ParameterizedTest
  @EnumSource
  void rowsBelongTogetherByTheirColumns(Kind kind) throws SQLException {
    check(kind, TO_ONE_AND_MANY);
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfALinkTableAreReadOnceAndNeverShown(Kind kind) throws SQLException {
    check(kind, MANY_TO_MANY);
  }

  @ParameterizedTest
  @EnumSource
  void pagesThroughALinkTableHaveEachRowOnce(Kind kind) throws SQLException {
    try (var club = Club.open(kind);
        var gateway = gateway(club)) {
      var document =
          "query ($t: String) { getPost(id: 1) { tags(limit: 1, nextToken: $t) { items { id }"
              + " nextToken } } }";
      List<String> seen = new ArrayList<>();
      @Nullable String token = null;
      do {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("t", token);
        var answer = answer(gateway, document, variables);
        answer.all("getPost.tags.items.id").forEach(id -> seen.add(id.asText()));
        token = answer.at("getPost.tags.nextToken").textValue();
      } while (token != null);

      assertThat(seen).containsExactly("10", "20", "30", "40");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenModelIsNowhereAndAVisibleLinkTableIsAModelAsEver(Kind kind) throws SQLException {
    try (var club = Club.open(kind)) {
      var definition = club.definition(Club.RELATIONSHIPS);

      assertThat(definition.model("PostTag")).isEmpty();
      assertThat(definition.model("PostEditor")).isPresent();
      assertThat(names(definition, "Person"))
          .containsExactly("posts", "visits", "badge", "boss", "reports", "friends", "edits");
      assertThat(names(definition, "Post"))
          .containsExactly("postEditors", "author", "tags", "editors", "likers");
      assertThat(relation(definition, "Post", "tags").repeats()).isTrue();
      assertThat(relation(definition, "Post", "editors").repeats()).isFalse();
      assertThat(relation(definition, "Visit", "visitor").repeats()).isTrue();
      assertThat(relation(definition, "Post", "author").repeats()).isFalse();
    }
  }

  private static void check(Kind kind, List<Expected> cases) throws SQLException {
    try (var club = Club.open(kind);
        var gateway = gateway(club);
        var connection = club.database().connect()) {
      for (var each : cases) {
        var answer = answer(gateway, each.document(), Map.of());
        assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
        new Oracle(each.path(), Arrays.asList(each.fields().split(" ")), club.sql(each.sql()))
            .check(connection, List.of(answer));
      }
    }
  }

  private static Gateway gateway(Club club) throws SQLException {
    return GeneratedApi.gateway(club.database(), club.definition(Club.RELATIONSHIPS));
  }

  private static Answer answer(
      Gateway gateway, String document, Map<String, @Nullable Object> variables) {
    return Answer.of(gateway.execute(Shop.request(new Case.Step(document, variables), List.of())));
  }

  private static List<String> names(ApiDefinition definition, String model) {
    return definition.model(model).orElseThrow().relations().stream().map(Relation::name).toList();
  }

  private static Relation relation(ApiDefinition definition, String model, String name) {
    return definition.model(model).orElseThrow().relation(name).orElseThrow();
  }
}
