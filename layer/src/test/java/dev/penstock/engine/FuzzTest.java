package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.Prepared;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that are nearly or not at all GraphQL: each is answered in JSON, none is a defect. */
class FuzzTest {
  private static final int DOCUMENTS = 4_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SEEDS =
      List.of(
          "query A($f: ModelPostFilterInput = {title: {eq: \"x\"}}) { listPosts(filter: $f, limit:"
              + " 3) { items { id title comments(sort: [{likes: ASC}]) { items { id } nextToken } }"
              + " nextToken } }",
          "mutation { createPost(input: {title: \"a\\u00e9\", rating: 1.5e3, meta: \"{}\"}) { id"
              + " ...F } } fragment F on Post { status __typename }",
          "{ a: getPost(id: 1) @include(if: true) { ... on Post { id } } __schema { types { name }"
              + " } }",
          "{ getComment(id: \"\"\"block\"\"\") { post { comments { items { post { id } } } } } }");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ":",
          "!",
          "$",
          "@",
          "...",
          "\"",
          "\"\"\"",
          "#",
          ",",
          "\\",
          "null",
          "true",
          "-1",
          "1e999",
          "99999999999999999999",
          "$f",
          "on",
          "fragment",
          "query",
          "subscription",
          "mutation",
          "__typename",
          "__schema",
          "@skip(if: $f)",
          "ﬁ",
          "\ud83d\ude00",
          "\ud800",
          "\u0000",
          "\ufeff",
          "listPosts",
          "items",
          "id",
          "filter: {}",
          "input: null");

  private final Gateway gateway =
      new Gateway(Definitions.blog(), new Nulls(), Settings.of(new byte[32]));

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void mutilatedDocumentsAreAnsweredInJson() throws IOException {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < DOCUMENTS; i++) {
      check(mutilated(random), seed);
    }
  }

  @Test
  void randomPiecesAreAnsweredInJson() throws IOException {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < DOCUMENTS; i++) {
      var text = new StringBuilder("{ ");
      for (var piece = random.nextInt(30); piece > 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size()))).append(' ');
      }
      check(text.toString(), seed);
    }
  }

  private void check(String document, long seed) throws IOException {
    var request =
        new Request(document, "", Map.of("f", Map.of()), new Caller.ApiKey(), "r1", false);

    var response = gateway.execute(request);

    var text = new String(response.toByteArray(), StandardCharsets.UTF_8);
    assertThat(JSON.readTree(response.toByteArray()).isObject())
        .as("seed %d: %s", seed, document)
        .isTrue();
    assertThat(text).as("seed %d: %s", seed, document).doesNotContain("INTERNAL");
  }

  private static String mutilated(Random random) {
    var text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (var change = random.nextInt(1, 6); change > 0; change--) {
      var at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at).append(' ');
        case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.setCharAt(at, (char) random.nextInt(128));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + 20)));
      }
    }
    return text.toString();
  }

  /** Answers every root field with null. */
  private static final class Nulls implements Answers {
    @Override
    public Prepared prepare(Root root, Access access) {
      return _ -> (_, sink, _) -> sink.append("null".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }
}
