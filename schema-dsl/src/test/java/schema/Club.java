package schema;

import dev.penstock.definition.Engine;
import dev.penstock.schema.Column;
import dev.penstock.schema.Model;
import dev.penstock.schema.Relation;
import dev.penstock.schema.Schema;
import dev.penstock.schema.View;

/** Members of teams, through a link table with a key of its own. */
public final class Club {
  public static final Member member = new Member();
  public static final Membership membership = new Membership();
  public static final Sponsorship sponsorship = new Sponsorship();
  public static final Team team = new Team();
  public static final Total total = new Total();

  private Club() {}

  public static Schema schema() {
    return Schema.of(Engine.POSTGRESQL, "dbclub")
        .connectionSecret("CLUB")
        .models(member, membership, sponsorship, team, total);
  }

  public static final class Member extends Model {
    public final Column<Integer> id = column("id", int32("integer").required());
    public final Column<String> name = column("name", text("text"));
    public final Relation<Membership> memberships =
        hasMany("memberships", "Membership", "memberships_member_fk", "id", "memberId");

    private Member() {
      named("Member", "Members");
      table("public", "members");
      primaryKey("members_pkey", "id");
    }
  }

  public static final class Team extends Model {
    public final Column<Integer> id = column("id", int32("integer").required());
    public final Column<String> name = column("name", text("text"));
    public final Column<String> papers = column("papers", json("jsonb"));
    public final Relation<Membership> memberships =
        hasMany("memberships", "Membership", "memberships_team_fk", "id", "teamId");

    private Team() {
      named("Team", "Teams");
      table("public", "teams");
      primaryKey("teams_pkey", "id");
    }
  }

  public static final class Membership extends Model {
    public final Column<Integer> id = column("id", int32("integer").required());
    public final Column<Integer> memberId = column("memberId", "member_id", int32("integer"));
    public final Column<Integer> teamId = column("teamId", "team_id", int32("integer"));
    public final Column<Integer> sponsorId = column("sponsorId", "sponsor_id", int32("integer"));
    public final Relation<Member> member =
        belongsTo("member", "Member", "memberships_member_fk", "memberId", "id");
    public final Relation<Team> team =
        belongsTo("team", "Team", "memberships_team_fk", "teamId", "id");
    public final Relation<Sponsorship> sponsor =
        belongsTo("sponsor", "Sponsorship", "memberships_sponsor_fk", "sponsorId", "id");

    private Membership() {
      named("Membership", "Memberships");
      table("public", "memberships");
      primaryKey("memberships_pkey", "id");
    }
  }

  public static final class Sponsorship extends Model {
    public final Column<Integer> id = column("id", int32("integer").required());

    private Sponsorship() {
      named("Sponsorship", "Sponsorships");
      table("public", "sponsorships");
      primaryKey("sponsorships_pkey", "id");
    }
  }

  public static final class Total extends View {
    public final Column<Integer> teamId = column("teamId", "team_id", int32("integer"));

    private Total() {
      named("Total", "Totals");
      table("public", "totals");
    }
  }
}
