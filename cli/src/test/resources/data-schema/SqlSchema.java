import dev.penstock.definition.Engine;
import dev.penstock.schema.Column;
import dev.penstock.schema.Label;
import dev.penstock.schema.Model;
import dev.penstock.schema.Relation;
import dev.penstock.schema.Schema;
import dev.penstock.schema.View;
import java.time.LocalDate;
import java.util.List;

/** What the samples of docs/reference/data-schema.md are about. */
public final class SqlSchema {
  public static final Post post = new Post();
  public static final Person person = new Person();
  public static final Comment comment = new Comment();
  public static final Share share = new Share();
  public static final Note note = new Note();
  public static final Tag tag = new Tag();
  public static final PostTag postTag = new PostTag();
  public static final DailySale dailySale = new DailySale();

  public static Schema schema() {
    return Schema.of(Engine.POSTGRESQL, "samples")
        .connectionSecret("SQL_CONNECTION_STRING")
        .models(post, person, comment, share, note, tag, postTag, dailySale)
        .enumeration("PostStatus", "", PostStatus.values());
  }

  public enum PostStatus implements Label {
    draft("draft"),
    done("done");

    private final String label_;

    PostStatus(String label) {
      label_ = label;
    }

    @Override
    public String label() {
      return label_;
    }
  }

  public static final class Post extends Model {
    public final Column<Long> id = column("id", int64("bigint").required().identity());
    public final Column<Integer> authorId = column("authorId", "author_id", int32("integer"));
    public final Column<String> title = column("title", text("text").required());
    public final Column<String> secret = column("secret", text("text"));
    public final Column<String> note = column("note", text("text"));
    public final Column<String> owner = column("owner", text("text"));
    public final Column<String> writer = column("writer", text("text"));
    public final Column<List<String>> editors = column("editors", text("text").array());
    public final Column<String> team = column("team", text("text"));
    public final Column<List<String>> teams = column("teams", text("text").array());
    public final Column<String> tenant = column("tenant", text("text"));
    public final Column<Boolean> published = column("published", bool("boolean"));
    public final Column<Integer> likes = column("likes", int32("integer"));
    public final Column<Integer> goal = column("goal", int32("integer"));
    public final Column<PostStatus> status =
        column("status", label("post_status", "PostStatus", PostStatus.class));
    public final Relation<Person> author =
        belongsTo("author", "Person", "posts_author_fk", "authorId", "id");
    public final Relation<Comment> comments =
        hasMany("comments", "Comment", "comments_post_fk", "id", "postId");
    public final Relation<Share> shares =
        hasMany("shares", "Share", "shares_post_fk", "id", "postId");

    private Post() {
      named("Post", "Posts");
      table("", "posts");
      primaryKey("posts_pkey", "id");
    }
  }

  public static final class Person extends Model {
    public final Column<Integer> id = column("id", int32("integer").required().identity());
    public final Column<String> accountId = column("accountId", "account_id", text("text"));

    private Person() {
      named("Person", "People");
      table("", "people");
      primaryKey("people_pkey", "id");
    }
  }

  public static final class Comment extends Model {
    public final Column<Integer> id = column("id", int32("integer").required().identity());
    public final Column<Long> postId = column("postId", "post_id", int64("bigint"));
    public final Column<String> text = column("text", text("text"));

    private Comment() {
      named("Comment", "Comments");
      table("", "comments");
      primaryKey("comments_pkey", "id");
    }
  }

  public static final class Share extends Model {
    public final Column<Long> postId = column("postId", "post_id", int64("bigint").required());
    public final Column<String> member = column("member", text("text").required());

    private Share() {
      named("Share", "Shares");
      table("", "shares");
      primaryKey("shares_pkey", "postId", "member");
    }
  }

  public static final class Note extends Model {
    public final Column<Long> id = column("id", int64("bigint").required().identity());
    public final Column<Long> postId = column("postId", "post_id", int64("bigint"));

    private Note() {
      named("Note", "Notes");
      table("", "notes");
      primaryKey("notes_pkey", "id");
    }
  }

  public static final class Tag extends Model {
    public final Column<Long> id = column("id", int64("bigint").required().identity());
    public final Column<String> name = column("name", text("text"));

    private Tag() {
      named("Tag", "Tags");
      table("", "tags");
      primaryKey("tags_pkey", "id");
    }
  }

  public static final class PostTag extends Model {
    public final Column<Long> postId = column("postId", "post_id", int64("bigint").required());
    public final Column<Long> tagId = column("tagId", "tag_id", int64("bigint").required());

    private PostTag() {
      named("PostTag", "PostTags");
      table("", "post_tags");
      primaryKey("post_tags_pkey", "postId", "tagId");
    }
  }

  public static final class DailySale extends View {
    public final Column<LocalDate> day = column("day", date("date"));
    public final Column<Integer> sold = column("sold", int32("integer"));

    private DailySale() {
      named("DailySale", "DailySales");
      table("", "daily_sales");
    }
  }
}
