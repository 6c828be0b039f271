package dev.penstock.corpus;

import dev.penstock.definition.Operand;
import dev.penstock.definition.Path;
import dev.penstock.definition.RowCondition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a {@link Society}, and what conditions say of them: by going through all of them, in
 * three-valued logic, where null is neither true nor false.
 */
final class ClubInMemory {
  private final Map<String, List<Map<String, @Nullable Object>>> tables = new HashMap<>();
  private final Map<String, Object> claims;

  ClubInMemory(Society club, Map<String, Object> claims) throws SQLException {
    this.claims = claims;
    try (var connection = club.database().connect()) {
      read(connection, "Team", "select id, name, color from teams");
      read(connection, "Member", "select id, team_id teamId, login from members");
      read(
          connection,
          "Post",
          "select id, team_id teamId, title, owner, secret, rank_no rankNo from posts order by id");
      read(connection, "Comment", "select id, post_id postId, author, content from comments");
      read(connection, "Like", "select id, comment_id commentId, fan from likes");
    }
  }

  private void read(Connection connection, String model, String sql) throws SQLException {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var columns = found.getMetaData();
      while (found.next()) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
          row.put(named(columns.getColumnLabel(i)), found.getObject(i));
        }
        rows.add(row);
      }
    }
    tables.put(model, rows);
  }

  /** PostgreSQL forgets capitals. */
  private static String named(String label) {
    return switch (label) {
      case "teamid" -> "teamId";
      case "rankno" -> "rankNo";
      case "postid" -> "postId";
      case "commentid" -> "commentId";
      default -> label;
    };
  }

  /** The posts for which it is true. */
  int[] posts(RowCondition condition) {
    var ids = IntStream.builder();
    for (Map<String, @Nullable Object> row : rows("Post")) {
      if (Boolean.TRUE.equals(truth("Post", row, condition))) {
        ids.add((Integer) Objects.requireNonNull(row.get("id")));
      }
    }
    return ids.build().toArray();
  }

  private List<Map<String, @Nullable Object>> rows(String model) {
    return Objects.requireNonNull(tables.get(model));
  }

  private @Nullable Boolean truth(
      String model, Map<String, @Nullable Object> row, RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> {
        var all = parts.stream().map(part -> number(truth(model, row, part))).toList();
        yield truth(all.stream().mapToInt(Integer::intValue).min().orElse(2));
      }
      case RowCondition.Or(var parts) -> {
        var all = parts.stream().map(part -> number(truth(model, row, part))).toList();
        yield truth(all.stream().mapToInt(Integer::intValue).max().orElse(0));
      }
      case RowCondition.Not(var part) -> truth(2 - number(truth(model, row, part)));
      case RowCondition.IsNull(var path) -> value(model, row, path) == null;
      case RowCondition.Compare(var path, var comparison, var with) ->
          compared(value(model, row, path), comparison, value(model, row, with, path));
      case RowCondition.In(var path, var operands) -> {
        var own = value(model, row, path);
        var others = operands.stream().flatMap(operand -> each(operand).stream()).toList();
        var known = operands.stream().noneMatch(operand -> each(operand).isEmpty());
        yield own == null ? null : others.contains(own) ? Boolean.TRUE : known ? false : null;
      }
      case RowCondition.Exists(var relations, var of) -> exists(model, row, relations, of);
      case RowCondition.ClaimEquals(var claim, var value) ->
          claims.containsKey(claim) ? value.value().equals(claims.get(claim)) : null;
      case RowCondition.HasElement _ -> throw new IllegalArgumentException("No lists here");
    };
  }

  private static int number(@Nullable Boolean truth) {
    return truth == null ? 1 : truth ? 2 : 0;
  }

  private static @Nullable Boolean truth(int number) {
    return number == 1 ? null : number == 2;
  }

  private @Nullable Boolean exists(
      String model, Map<String, @Nullable Object> row, List<String> relations, RowCondition of) {
    var end = model;
    List<Map<String, @Nullable Object>> reached = new ArrayList<>();
    reached.add(row);
    for (var relation : relations) {
      List<Map<String, @Nullable Object>> next = new ArrayList<>();
      for (Map<String, @Nullable Object> each : reached) {
        next.addAll(related(end, each, relation));
      }
      reached = next;
      end = target(relation);
    }
    for (Map<String, @Nullable Object> each : reached) {
      if (Boolean.TRUE.equals(truth(end, each, of))) {
        return true;
      }
    }
    return isAnswerable(of) ? false : null;
  }

  /** Whether the caller has all claims, and columns can have them. */
  private boolean isAnswerable(RowCondition condition) {
    return switch (condition) {
      case RowCondition.And(var parts) -> parts.stream().allMatch(this::isAnswerable);
      case RowCondition.Or(var parts) -> parts.stream().allMatch(this::isAnswerable);
      case RowCondition.Not(var part) -> isAnswerable(part);
      case RowCondition.Exists(_, var of) -> isAnswerable(of);
      case RowCondition.Compare(var path, _, Operand.Claim(var name)) -> claim(name, path) != null;
      case RowCondition.In(_, var operands) ->
          operands.stream().noneMatch(operand -> each(operand).isEmpty());
      case RowCondition.ClaimEquals(var claim, _) -> claims.containsKey(claim);
      default -> true;
    };
  }

  private List<Map<String, @Nullable Object>> related(
      String model, Map<String, @Nullable Object> row, String relation) {
    return switch (relation) {
      case "team" -> with("Team", "id", row.get("teamId"));
      case "post" -> with("Post", "id", row.get("postId"));
      case "comment" -> with("Comment", "id", row.get("commentId"));
      case "members" -> with("Member", "teamId", row.get("id"));
      case "posts" -> with("Post", "teamId", row.get("id"));
      case "comments" -> with("Comment", "postId", row.get("id"));
      case "likes" -> with("Like", "commentId", row.get("id"));
      default -> throw new IllegalArgumentException(model + "." + relation);
    };
  }

  private static String target(String relation) {
    return switch (relation) {
      case "team" -> "Team";
      case "post", "posts" -> "Post";
      case "comment", "comments" -> "Comment";
      case "members" -> "Member";
      case "likes" -> "Like";
      default -> throw new IllegalArgumentException(relation);
    };
  }

  private List<Map<String, @Nullable Object>> with(
      String model, String field, @Nullable Object value) {
    List<Map<String, @Nullable Object>> found = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows(model)) {
      if (value != null && value.equals(row.get(field))) {
        found.add(row);
      }
    }
    return found;
  }

  private @Nullable Object value(String model, Map<String, @Nullable Object> row, Path path) {
    var end = model;
    var reached = row;
    for (var relation : path.relations()) {
      var next = related(end, reached, relation);
      if (next.isEmpty()) {
        return null;
      }
      reached = next.getFirst();
      end = target(relation);
    }
    return reached.get(path.field());
  }

  private @Nullable Object value(
      String model, Map<String, @Nullable Object> row, Operand operand, Path like) {
    return switch (operand) {
      case Operand.Literal(var value) -> value;
      case Operand.Claim(var name) -> claim(name, like);
      case Operand.Column(var path) -> value(model, row, path);
    };
  }

  /** As a value of the column, which is a number or a text. */
  private @Nullable Object claim(String name, Path like) {
    var value = claims.get(name);
    if (value == null || value instanceof Collection<?>) {
      return null;
    }
    var isNumber = List.of("id", "teamId", "rankNo").contains(like.field());
    if (!isNumber) {
      return value.toString();
    }
    return value.toString().matches("[0-9]{1,9}") ? Integer.valueOf(value.toString()) : null;
  }

  private List<Object> each(Operand operand) {
    return switch (operand) {
      case Operand.Literal(var value) -> List.of(value);
      case Operand.Claim(var name) ->
          switch (claims.get(name)) {
            case null -> List.of();
            case Collection<?> several -> List.copyOf(several);
            case Object one -> List.of(one);
          };
      case Operand.Column _ -> throw new IllegalArgumentException("Nothing is in a column here");
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Boolean compared(
      @Nullable Object own, RowCondition.Comparison comparison, @Nullable Object other) {
    if (own == null || other == null) {
      return null;
    }
    var order = ((Comparable) own).compareTo(other);
    return switch (comparison) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case LT -> order < 0;
      case LE -> order <= 0;
      case GT -> order > 0;
      case GE -> order >= 0;
    };
  }
}
