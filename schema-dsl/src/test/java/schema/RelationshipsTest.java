package schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Relation;
import dev.penstock.definition.Relation.Kind;
import dev.penstock.definition.Relation.Pair;
import dev.penstock.definition.Table;
import dev.penstock.schema.Api;
import dev.penstock.schema.Problem;
import dev.penstock.schema.SchemaProblems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RelationshipsTest {
  @Test
  void aDeclaredRelationGoesByTheFinalNames() {
    var definition =
        Api.of(Shop.schema())
            .setRelationships(
                Shop.purchase
                    .hasOne("gift", Shop.customer)
                    .on(Shop.purchase.note, Shop.customer.email)
                    .description("Whom it is for."))
            .rename(Shop.purchase.note, "remark")
            .rename(Shop.customer.email, "address")
            .renameModel(Shop.customer, "Person")
            .build();

    assertThat(relation(definition, "Purchase", "gift"))
        .isEqualTo(
            new Relation(
                "gift",
                Kind.HAS_ONE,
                "Person",
                List.of(new Pair("remark", "address")),
                Optional.empty(),
                true,
                "Whom it is for.",
                ""));
  }

  @Test
  void whatIsOverAKeyOfTheTargetRepeatsNothing() {
    var definition =
        Api.of(Shop.schema())
            .setRelationships(
                Shop.purchase
                    .belongsTo("buyer", Shop.customer)
                    .on(Shop.purchase.customerId, Shop.customer.id))
            .build();

    assertThat(relation(definition, "Purchase", "buyer").repeats()).isFalse();
  }

  @Test
  void aLinkTableIsFollowedByItsForeignKeysAndMayBeHidden() {
    var definition =
        Api.of(Club.schema())
            .setRelationships(
                Club.member.manyToMany("teams", Club.team).through(Club.membership),
                Club.team.manyToMany("members", Club.member).through(Club.membership))
            .hide(Club.membership)
            .rename(Club.team.id, "number")
            .build();

    assertThat(definition.model("Membership")).isEmpty();
    assertThat(definition.model("Member").orElseThrow().relations())
        .containsExactly(
            new Relation(
                "teams",
                Kind.MANY_TO_MANY,
                "Team",
                List.of(new Pair("id", "member_id")),
                Optional.of(
                    new Relation.Link(
                        new Table("public", "memberships"),
                        List.of(new Pair("team_id", "number")))),
                true,
                "",
                ""));
    assertThat(relation(definition, "Team", "members").on())
        .containsExactly(new Pair("number", "team_id"));
  }

  @Test
  void whatWasInferredIsKeptOrDropped() {
    assertThat(relations(Api.of(Club.schema()), "Membership"))
        .containsExactly("member", "team", "sponsor");
    assertThat(relations(Api.of(Club.schema()).hideRelations(Club.membership), "Membership"))
        .isEmpty();
    assertThat(relations(Api.of(Club.schema()).hideRelations(Club.membership), "Member"))
        .containsExactly("memberships");
    assertThat(relations(Api.of(Club.schema()).hide(Club.membership.team), "Membership"))
        .containsExactly("member", "sponsor");
    assertThat(
            relations(
                Api.of(Club.schema()).keepRelations(Club.membership.member, Club.membership.team),
                "Membership"))
        .containsExactly("member", "team");
    assertThat(relations(Api.of(Club.schema()).rename(Club.membership.team, "squad"), "Membership"))
        .containsExactly("member", "squad", "sponsor");
  }

  @Test
  void whatWasDroppedFreesItsName() {
    var api =
        Api.of(Shop.schema())
            .hideRelations(Shop.customer)
            .setRelationships(
                Shop.customer
                    .hasMany("purchases", Shop.purchase)
                    .on(Shop.customer.email, Shop.purchase.note));

    assertThat(relation(api.build(), "Customer", "purchases").on())
        .containsExactly(new Pair("email", "note"));
  }

  @Test
  void everyMistakeIsToldWithWhatToDo() {
    var problems =
        problems(
            Api.of(Club.schema())
                .setRelationships(
                    Club.member
                        .hasMany("purchases", Shop.purchase)
                        .on(Club.member.id, Shop.purchase.id),
                    Club.member.hasMany("led", Club.team).on(Club.team.id, Club.member.id),
                    Club.member
                        .hasMany("other", Club.team)
                        .on(Club.member.id, Club.membership.teamId),
                    Club.member
                        .hasOne("twice", Club.team)
                        .on(Club.member.id, Club.team.id)
                        .on(Club.member.id, Club.team.id),
                    Club.member.hasOne("card", Club.team).on(Club.member.name, Club.team.papers),
                    Club.member.manyToMany("rivals", Club.member).through(Club.membership),
                    Club.team.manyToMany("sponsors", Club.member).through(Club.sponsorship),
                    Club.team
                        .manyToMany("half", Club.member)
                        .through(Club.membership)
                        .on(Club.team.id, Club.membership.teamId),
                    Club.team.hasMany("name", Club.member).on(Club.team.id, Club.member.id),
                    Club.team.hasMany("not", Club.member).on(Club.team.id, Club.member.id),
                    Club.team.hasMany("2nd", Club.member).on(Club.team.id, Club.member.id),
                    Club.team.hasMany("totals", Club.total).on(Club.team.id, Club.total.teamId))
                .setRelationships(
                    Club.membership.hasOne("old", Club.team).on(Club.membership.id, Club.team.id))
                .hide(Club.membership)
                .hideRelations(Club.team)
                .keepRelations(Club.team.memberships));

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "Purchase is not of this database. Use the models of one SqlSchema.",
            "Member.led: on(Team.id, Member.id) is the wrong way round. Swap the two columns.",
            "Member.other cannot be joined on Member.id and Membership.teamId. Give a column of"
                + " Member and one of Team.",
            "Member.twice compares Member.id with Team.id twice. Take one of the two calls of on"
                + " out.",
            "Member.card: Member.name is text and Team.papers is jsonb, which this database does"
                + " not compare. Use columns of one type.",
            "The foreign keys of Membership do not tell how Member.rivals goes. Give on(…) from"
                + " Member to Membership and from Membership to Member.",
            "The foreign keys of Sponsorship do not tell how Team.sponsors goes. Give on(…) from"
                + " Team to Sponsorship and from Sponsorship to Member.",
            "Team.half has columns for one half of its way only. Give on(…) from Team to"
                + " Membership and from Membership to Member, or none to go by the foreign keys.",
            "Team.name is declared twice. Give one of the two another name.",
            "Team.not cannot be called not, which is a word of every filter or list. Give it"
                + " another name.",
            "Team.2nd cannot be called \"2nd\". A name has letters, digits and _, begins with no"
                + " digit and not with __.",
            "Team.totals needs Total, which the API does not have. Show it, or declare its key if"
                + " it is a view.",
            "Membership.old needs Membership, which the API does not have. Show it, or declare its"
                + " key if it is a view.",
            "It was said before which relations Team keeps. Give all of them in one call.",
            "Team.memberships is hidden and kept. Take one of the two calls out.");
    assertThat(problems).allMatch(problem -> problem.file().equals("RelationshipsTest.java"));
  }

  private static List<String> relations(Api api, String model) {
    return api.build().model(model).orElseThrow().relations().stream().map(Relation::name).toList();
  }

  private static Relation relation(ApiDefinition definition, String model, String name) {
    return definition.model(model).orElseThrow().relation(name).orElseThrow();
  }

  private static List<Problem> problems(Api api) {
    return catchThrowableOfType(SchemaProblems.class, api::build).problems();
  }
}
