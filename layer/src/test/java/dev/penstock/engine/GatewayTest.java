package dev.penstock.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.Prepared;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GatewayTest {
  private static final Settings SETTINGS = Settings.of(new byte[32]);

  private final List<String> asked = new ArrayList<>();

  @Test
  void answersEachRootUnderItsKeyInOrder() {
    var response = execute("{ b: listPosts { nextToken } a: getPost(id: 1) { id } __typename }");

    assertThat(response.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(text(response))
        .isEqualTo("{\"data\":{\"b\":\"b\",\"a\":\"a\",\"__typename\":\"Query\"}}");
    assertThat(asked).containsExactly("b", "a");
  }

  @Test
  void errorOfARootHasPathCodeAndNullData() {
    var failure =
        new Failure(
            FailureCode.UNIQUE_VIOLATION, "Another Post has this title.", List.of("title"), "pkey");

    var response =
        execute(
            request(
                "mutation { a: createPost(input: {title: \"x\"}) { id } deletePost(input: {id: 1})"
                    + " { id } }"),
            failing("a", failure),
            SETTINGS);

    assertThat(response.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(text(response))
        .isEqualTo(
            "{\"data\":{\"a\":null,\"deletePost\":\"deletePost\"},\"errors\":[{\"message\":\"Another"
                + " Post has this title.\",\"path\":[\"a\"],"
                + "\"data\":null,\"errorType\":\"ConstraintViolation\",\"errorInfo\":null,"
                + "\"extensions\":{\"code\":\"UNIQUE_VIOLATION\",\"requestId\":\"r1\",\"fields\":[\"title\"]}}]}");
  }

  @Test
  void detailIsSentInDebugModeOnly() {
    var failure =
        new Failure(
            FailureCode.DATA_REFUSED, "The value is refused.", List.of(), "the database said no");
    var debug = SETTINGS.withDebug(true);
    var query = request("{ listPosts { nextToken } }");

    assertThat(text(execute(query, failing("listPosts", failure), SETTINGS)))
        .doesNotContain("said no");
    assertThat(text(execute(query, failing("listPosts", failure), debug)))
        .contains("\"debug\":\"the database said no\"");
  }

  @Test
  void defectsAreNotLeaked() {
    var response =
        execute(
            request("{ listPosts { nextToken } }"),
            _ -> {
              throw new IllegalStateException("secret inner workings");
            },
            SETTINGS);

    assertThat(text(response))
        .contains("\"code\":\"INTERNAL\"", "request r1", "\"data\":{\"listPosts\":null}")
        .doesNotContain("secret");
  }

  @Test
  void syntaxErrorHasItsPlaceAndNoData() {
    var response = execute("{ listPosts { nextToken }");

    assertThat(response.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(text(response))
        .startsWith("{\"errors\":[{\"message\":\"The document is not GraphQL at line 1, column")
        .contains(
            "\"locations\":[{\"line\":1,\"column\":",
            "\"sourceName\":null",
            "\"code\":\"SYNTAX\"",
            "ValidationException")
        .doesNotContain("\"data\":{");
  }

  @Test
  void mutationIsRefusedWhereOnlyQueriesAreAllowed() {
    var request =
        new Request(
            "mutation { deletePost(input: {id: 1}) { id } }",
            "",
            Map.of(),
            new Caller.ApiKey(),
            "r1",
            true);

    var response = execute(request, GatewayTest::echo, SETTINGS);

    assertThat(response.outcome()).isEqualTo(Outcome.MUTATION_REFUSED);
    assertThat(asked).isEmpty();
  }

  @Test
  void overloadBeforeAnythingRanIsItsOwnOutcome() {
    var failure = Failure.of(FailureCode.OVERLOADED, "No connection came free.");

    var first =
        execute(
            request("{ a: listPosts { nextToken } b: listPosts { nextToken } }"),
            failing("a", failure),
            SETTINGS);
    var second =
        execute(
            request("{ a: listPosts { nextToken } b: listPosts { nextToken } }"),
            failing("b", failure),
            SETTINGS);

    assertThat(first.outcome()).isEqualTo(Outcome.OVERLOADED);
    assertThat(text(first)).startsWith("{\"errors\":[{\"message\":\"No connection came free.\"");
    assertThat(second.outcome()).isEqualTo(Outcome.EXECUTED);
    assertThat(text(second)).startsWith("{\"data\":{\"a\":\"a\",\"b\":null},\"errors\":");
  }

  @Test
  void whoBringsNoKeyGetsNothing() {
    var request =
        new Request(
            "{ listPosts { nextToken } __typename }",
            "",
            Map.of(),
            new Caller.Anonymous(),
            "r1",
            false);

    var response = execute(request, GatewayTest::echo, SETTINGS);

    assertThat(text(response))
        .startsWith(
            "{\"data\":{\"listPosts\":null,\"__typename\":\"Query\"},\"errors\":[{\"message\":\"Not"
                + " Authorized to access listPosts on type Query\",\"path\":[\"listPosts\"]")
        .contains("\"errorType\":\"Unauthorized\"");
    assertThat(asked).isEmpty();
  }

  @Test
  void closesWhatItAsks() {
    var answers = new Fake(GatewayTest::echo);

    new Gateway(Definitions.blog(), answers, SETTINGS).close();

    assertThat(answers.closed).isTrue();
  }

  private Response execute(String document) {
    return execute(request(document), GatewayTest::echo, SETTINGS);
  }

  private Response execute(Request request, Function<String, byte[]> answers, Settings settings) {
    try (var gateway = new Gateway(Definitions.blog(), new Fake(answers), settings)) {
      return gateway.execute(request);
    }
  }

  private static Request request(String document) {
    return new Request(
        document, "", Map.<String, @Nullable Object>of(), new Caller.ApiKey(), "r1", false);
  }

  private static byte[] echo(String key) {
    return ("\"" + key + "\"").getBytes(StandardCharsets.UTF_8);
  }

  private static Function<String, byte[]> failing(String failing, Failure failure) {
    return key -> {
      if (key.equals(failing)) {
        throw new Failure.Exception(failure);
      }
      return echo(key);
    };
  }

  private static String text(Response response) {
    return new String(response.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Answers a root field by its key. */
  private final class Fake implements Answers {
    private final Function<String, byte[]> answers;
    private boolean closed;

    Fake(Function<String, byte[]> answers) {
      this.answers = answers;
    }

    @Override
    public Prepared prepare(Root root, Access access) {
      return _ ->
          (_, sink, _) -> {
            asked.add(root.key());
            sink.append(answers.apply(root.key()));
          };
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
