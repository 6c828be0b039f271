package schema;

import dev.penstock.definition.Engine;
import dev.penstock.schema.Column;
import dev.penstock.schema.Label;
import dev.penstock.schema.Model;
import dev.penstock.schema.Relation;
import dev.penstock.schema.Schema;
import dev.penstock.schema.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A schema for rules, as the generator would write it. */
public final class Press {
  public static final House house = new House();
  public static final Writer writer = new Writer();
  public static final Article article = new Article();
  public static final Digest digest = new Digest();

  private Press() {}

  public static Schema schema() {
    return Schema.of(Engine.POSTGRESQL, "press")
        .models(house, writer, article, digest)
        .enumeration("Status", "", Status.values());
  }

  public enum Status implements Label {
    draft("draft"),
    in_print("in print");

    private final String label_;

    Status(String label) {
      label_ = label;
    }

    @Override
    public String label() {
      return label_;
    }
  }

  public static final class House extends Model {
    public final Column<UUID> id = column("id", uuid("uuid").required().defaulted());
    public final Column<String> tenant = column("tenant", text("text").required());
    public final Column<String> owner = column("owner", text("text"));
    public final Relation<Writer> writers =
        hasMany("writers", "Writer", "writers_house_fk", "id", "houseId");

    private House() {
      named("House", "Houses");
      table("", "houses");
      primaryKey("houses_pkey", "id");
    }
  }

  public static final class Writer extends Model {
    public final Column<Integer> id = column("id", int32("integer").required().identity());
    public final Column<UUID> houseId = column("houseId", "house_id", uuid("uuid"));
    public final Column<Boolean> active = column("active", bool("boolean").required());
    public final Column<Boolean> known = column("known", bool("boolean").computed());
    public final Relation<House> house =
        belongsTo("house", "House", "writers_house_fk", "houseId", "id");
    public final Relation<Article> articles =
        hasMany("articles", "Article", "articles_writer_fk", "id", "writerId");

    private Writer() {
      named("Writer", "Writers");
      table("", "writers");
      primaryKey("writers_pkey", "id");
      foreignKey("writers_house_fk", "houseId");
    }
  }

  public static final class Article extends Model {
    public final Column<Long> id = column("id", int64("bigint").required().identity());
    public final Column<Integer> writerId =
        column("writerId", "writer_id", int32("integer").required());
    public final Column<String> editor = column("editor", text("text"));
    public final Column<List<String>> readers = column("readers", text("text").array());
    public final Column<String> team = column("team", text("text"));
    public final Column<String> tenant = column("tenant", text("text").required());
    public final Column<Status> status = column("status", label("status", "Status", Status.class));
    public final Column<BigDecimal> fee = column("fee", decimal("numeric(9,2)").required());
    public final Column<BigDecimal> limit = column("limit", decimal("numeric(9,2)"));
    public final Column<Instant> printed = column("printed", instant("timestamptz"));
    public final Column<String> layout = column("layout", json("jsonb"));
    public final Relation<Writer> writer =
        belongsTo("writer", "Writer", "articles_writer_fk", "writerId", "id");

    private Article() {
      named("Article", "Articles");
      table("", "articles");
      primaryKey("articles_pkey", "id");
      foreignKey("articles_writer_fk", "writerId");
    }
  }

  public static final class Digest extends View {
    public final Column<Integer> year = column("year", int32("integer"));
    public final Column<String> owner = column("owner", text("text"));

    private Digest() {
      named("Digest", "Digests");
      table("", "digests");
    }
  }
}
