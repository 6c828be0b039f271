package dev.penstock.corpus;

import dev.penstock.definition.Operand;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.RowCondition.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Conditions of any depth on the rows of a {@link Society}. */
final class RandomRowCondition {
  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "Post", List.of("owner", "secret", "title", "team.color", "team.name"),
          "Team", List.of("color", "name"),
          "Member", List.of("login", "team.color"),
          "Comment", List.of("author", "content", "post.owner", "post.team.color"),
          "Like", List.of("fan", "comment.author", "comment.post.owner"));
  private static final Map<String, List<String>> NUMBERS =
      Map.of(
          "Post", List.of("id", "rankNo", "teamId", "team.id"),
          "Team", List.of("id"),
          "Member", List.of("id", "teamId"),
          "Comment", List.of("id", "post.rankNo", "post.team.id"),
          "Like", List.of("id", "comment.post.rankNo"));
  private static final Map<String, List<String>> RELATIONS =
      Map.of(
          "Post", List.of("comments>Comment", "team.members>Member", "comments.likes>Like"),
          "Team", List.of("members>Member", "posts>Post", "posts.comments>Comment"),
          "Member", List.of("team>Team", "team.posts>Post"),
          "Comment", List.of("likes>Like", "post>Post"),
          "Like", List.of("comment>Comment", "comment.post.team>Team"));
  private static final List<Object> WORDS =
      List.of("a1", "b2", "ann", "a1::ann", "red", "blue", "s1", "Two", "no");

  private final Random random;

  RandomRowCondition(Random random) {
    this.random = random;
  }

  RowCondition of(String model, int depth) {
    return switch (depth == 0 ? 4 + random.nextInt(6) : random.nextInt(10)) {
      case 0 -> new RowCondition.And(several(model, depth));
      case 1 -> new RowCondition.Or(several(model, depth));
      case 2, 3 -> exists(model, depth);
      case 4 -> new RowCondition.Not(of(model, Math.max(0, depth - 1)));
      case 5 ->
          new RowCondition.IsNull(Society.path(any(random.nextBoolean() ? TEXTS : NUMBERS, model)));
      case 6 ->
          new RowCondition.In(
              Society.path(any(TEXTS, model)),
              List.of(text(), new Operand.Claim("cognito:groups")));
      case 7 ->
          new RowCondition.Compare(Society.path(any(NUMBERS, model)), comparison(), number(model));
      case 8 -> new RowCondition.ClaimEquals("username", new Operand.Literal("ann"));
      default ->
          new RowCondition.Compare(
              Society.path(any(TEXTS, model)),
              random.nextBoolean() ? Comparison.EQ : Comparison.NE,
              random.nextInt(3) == 0
                  ? new Operand.Column(Society.path(any(TEXTS, model)))
                  : text());
    };
  }

  private List<RowCondition> several(String model, int depth) {
    List<RowCondition> parts = new ArrayList<>();
    IntStream.range(0, 1 + random.nextInt(3)).forEach(_ -> parts.add(of(model, depth - 1)));
    return parts;
  }

  private RowCondition exists(String model, int depth) {
    var way = any(RELATIONS, model).split(">");
    return new RowCondition.Exists(List.of(way[0].split("\\.")), of(way[1], depth - 1));
  }

  private Operand text() {
    return random.nextBoolean()
        ? new Operand.Claim(random.nextBoolean() ? "sub" : "username")
        : new Operand.Literal(WORDS.get(random.nextInt(WORDS.size())));
  }

  private Operand number(String model) {
    return switch (random.nextInt(3)) {
      case 0 -> new Operand.Claim("rank");
      case 1 -> new Operand.Column(Society.path(any(NUMBERS, model)));
      default -> new Operand.Literal(10 * random.nextInt(5) + random.nextInt(4));
    };
  }

  private Comparison comparison() {
    var all = List.of(Comparison.values());
    return all.get(random.nextInt(all.size()));
  }

  private String any(Map<String, List<String>> names, String model) {
    var of = names.getOrDefault(model, List.of());
    return of.get(random.nextInt(of.size()));
  }
}
