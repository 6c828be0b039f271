package dev.penstock.corpus;

import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.path;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.signedIn;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operand;
import dev.penstock.definition.RowCondition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where several rows suit a relation to one row, the first of those that the caller may read is
 * meant; a null there would tell of a row which may not be known.
 */
class FirstSeenRowTest {
  private static final Caller CALLER =
      token(
          Map.of(
              "sub", "s", "dull", List.of("iron", "silver", "bronze"), "from", 2, "self", "Dan"));

  /** Persons from 2 on who are not called Dan, and badges that are not dull. */
  private static ApiDefinition definition(Club club) throws SQLException {
    var bare = everywhere(club.definition(Club.RELATIONSHIPS), signedIn());
    var person =
        new RowCondition.And(
            List.of(
                new RowCondition.Compare(
                    path("id"), RowCondition.Comparison.GE, new Operand.Claim("from")),
                new RowCondition.Not(isClaim("name", "self"))));
    var badge =
        new RowCondition.Not(
            new RowCondition.In(path("label"), List.of(new Operand.Claim("dull"))));
    return rules(rules(bare, "Person", when(person)), "Badge", when(badge));
  }

  private record Expected(String document, String path, String fields, String sql) {}

  private static final List<Expected> CASES =
      List.of(
          new Expected(
              "{ listPeople(filter: {name: {ne: \"Fay\"}}, limit: 3) { items { id badge { number"
                  + " label } } } }",
              "listPeople.items",
              "id badge.number badge.label",
              """
              select p.id, b.number, b.label from people p left join badges b on b.number =
                (select min(c.number) from badges c where c.person_id = p.id
                 and c.label not in ('iron', 'silver', 'bronze'))
              where p.id >= 2 and p.name <> 'Dan' and p.name <> 'Fay' order by p.id limit 3
              """),
          new Expected(
              "{ listVisits(filter: {day: {gt: 1}}) { items { id visitor { id name badge { label }"
                  + " } day } } }",
              "listVisits.items",
              "id visitor.id visitor.name visitor.badge.label day",
              """
              select v.id, p.id, p.name, (select b.label from badges b where b.number =
                  (select min(c.number) from badges c where c.person_id = p.id
                   and c.label not in ('iron', 'silver', 'bronze'))), v.day
              from OTHER.visits v left join people p on p.id =
                (select min(q.id) from people q where q.region = v.region
                 and q.code = v.person_code and q.id >= 2 and q.name <> 'Dan')
              where v.day > 1 order by v.id
              """),
          // a chain
          new Expected(
              "{ listPeople { items { visits(filter: {day: {ge: 5}}, sort: [{day: DESC}]) { items {"
                  + " id visitor { id } } } } } }",
              "listPeople.items.visits.items",
              "id visitor.id",
              """
              select v.id, (select min(q.id) from people q where q.region = v.region
                and q.code = v.person_code and q.id >= 2 and q.name <> 'Dan')
              from people p join OTHER.visits v on v.region = p.region and v.person_code = p.code
              where p.id >= 2 and p.name <> 'Dan' and v.day >= 5 order by p.id, v.day desc
              """),
          // a union
          new Expected(
              "{ listPeople { items { posts { items { id } } visits { items { id visitor { id } } }"
                  + " } } }",
              "listPeople.items.visits.items",
              "id visitor.id",
              """
              select v.id, (select min(q.id) from people q where q.region = v.region
                and q.code = v.person_code and q.id >= 2 and q.name <> 'Dan')
              from people p join OTHER.visits v on v.region = p.region and v.person_code = p.code
              where p.id >= 2 and p.name <> 'Dan' order by p.id, v.id
              """),
          // what a change answers
          new Expected(
              "mutation { updateVisit(input: {id: 3, day: 6}) { id day visitor { id name } } }",
              "updateVisit",
              "id day visitor.id visitor.name",
              "select 3, 6, 5, 'Eve' from people where id = 5"));

  @ParameterizedTest
  @EnumSource
  void rowsThatAreNotSeenDoNotCount(Kind kind) throws SQLException {
    try (var club = Club.open(kind)) {
      // Badges of persons whom the caller sees: two dull ones before others, and only a dull one.
      club.database()
          .run("insert into badges values (20, 5, 'iron'), (21, 5, 'copper'), (22, 3, 'silver')");
      try (var gateway = GeneratedApi.gateway(club.database(), definition(club));
          var connection = club.database().connect()) {
        for (var each : CASES) {
          var answer = answer(gateway, each.document());
          assertThat(answer.body().has("errors")).as(answer.text()).isFalse();
          new Oracle(each.path(), Arrays.asList(each.fields().split(" ")), club.sql(each.sql()))
              .check(connection, List.of(answer));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatIsNotSeenChangesNothing(Kind kind) throws SQLException {
    try (var club = Club.open(kind);
        var gateway = GeneratedApi.gateway(club.database(), definition(club))) {
      // The change that is among them is the same from now on.
      CASES.forEach(each -> answer(gateway, each.document()));
      var before = CASES.stream().map(each -> answer(gateway, each.document()).text()).toList();

      club.database()
          .run(
              "insert into badges values (-1, 2, 'iron'), (-2, 3, 'silver'), (-3, 5, 'bronze');\n"
                  + "insert into people values (-1, 'S', 2, 'Low', 2), (0, 'S', 1, 'Dan', null)");

      var after = CASES.stream().map(each -> answer(gateway, each.document()).text()).toList();
      assertThat(after).isEqualTo(before);
    }
  }

  private static Answer answer(Gateway gateway, String document) {
    return Answer.of(
        gateway.execute(new Request(document, "", Map.of(), CALLER, "first-seen", false)));
  }
}
