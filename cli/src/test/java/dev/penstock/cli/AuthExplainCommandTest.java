package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.LoopbackWeb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who asks, in all the ways in which it can be said, and what keeps an explanation from being. */
final class AuthExplainCommandTest {
  private static final String REQUEST = "{ listNotes { items { id } } }";

  @TempDir private Path folder;

  @BeforeEach
  void writeSchema() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    try (var sql = DataSchemaPageTest.class.getResourceAsStream("/data-schema/SqlSchema.java")) {
      Files.copy(sql, folder.resolve("schema/SqlSchema.java"));
    }
    schema("allow -> allow.publicApiKey(), allow -> allow.group(\"staff\")");
  }

  private void schema(String rules) throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import dev.penstock.definition.*;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema()).authorization(%s).build();
          }
        }
        """
            .formatted(rules));
  }

  @Test
  void nobodyInParticular() {
    assertThat(explain().out())
        .startsWith("Caller: nobody is proved\n\nlistNotes  refused: Not Authorized");
  }

  @Test
  void aKeyOfTheApi() {
    assertThat(explain("--api-key").out()).startsWith("Caller: an API key\n\nlistNotes  allowed\n");
  }

  @Test
  void aTokenOfTheFolder() {
    var token = run("auth", "token", "--sub", "ada", "--groups", "staff").out().strip();

    var explained = explain("--token", token);

    assertThat(explained.out())
        .contains("Caller: a token of a user pool, with the claims sub,", "listNotes  allowed")
        .doesNotContain("ada");
    assertThat(explained.exitCode()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void aTokenThatIsRefused() {
    var explained = explain("--token", "a.b.c");

    assertThat(explained.error())
        .isEqualTo("The token is refused, and with it each request: unknown issuer.\n");
    assertThat(explained.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(folder.resolve(".penstock")).doesNotExist();
  }

  @Test
  void aTokenForTheCustomAuthorizer() throws Exception {
    schema("allow -> allow.custom()");
    try (var web = LoopbackWeb.start()) {
      web.answer(
          "/ask",
          200,
          "{\"isAuthorized\": true, \"resolverContext\": {\"seat\": \"7\"}, \"deniedFields\":"
              + " [\"Query.listNotes\"]}");
      Files.writeString(
          folder.resolve("penstock.yaml"),
          "auth: {function: {url: '%s'}}".formatted(web.address("/ask")));

      var explained = explain("--token", "ticket-7");

      assertThat(explained.out())
          .contains(
              "Caller: let in by the custom authorizer, with the claims seat",
              "listNotes  refused: Not Authorized to access listNotes on type Query; the custom"
                  + " authorizer denies it",
              "admits  allow.custom()");
      assertThat(web.asked("/ask").getFirst().body()).contains("listNotes");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "oidc, a token of another issuer (OIDC)",
    "custom, let in by the custom authorizer",
    "iam, an identity of IAM",
    "guest, a guest of an identity pool",
    "apiKey, an API key",
    "anonymous, nobody is proved"
  })
  void somebodyDescribedByHand(String provider, String words) {
    assertThat(explain("--provider", provider).out()).startsWith("Caller: " + words + "\n");
  }

  @Test
  void anAuthorizerMayDenyFields() throws Exception {
    schema("allow -> allow.custom()");

    var explained = explain("--provider", "custom", "--denied-fields", "Note.id,Query.getNote");

    assertThat(explained.out())
        .contains(
            "listNotes.items.id  denied: null and an error: Not Authorized to access id on type"
                + " Note; the custom authorizer denies it; its object is null");
  }

  @Test
  void operationsOfTheUsersOwnHaveTheirRulesAndThoseOfTheRowsTheyLeadTo() throws Exception {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Conditions.claim;
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.*;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(
                    SqlSchema.post, allow -> allow.when(SqlSchema.post.owner.eq(claim("sub"))))
                .authorization(SqlSchema.post.secret, allow -> allow.group("staff"))
                .addToSchema(
                    customType("Rank").field("place", INT).field("id", BIG_INT)
                        .reference("post", SqlSchema.post, "id"),
                    query("best").returns(listOf(SqlSchema.post))
                        .handler(inlineSql("select * from posts"))
                        .authorization(allow -> allow.authenticated()),
                    query("ranks").returns(listOf("Rank"))
                        .handler(inlineSql("select 1 as place, id from posts"))
                        .authorization(allow -> allow.authenticated()),
                    mutation("count").returns(INT)
                        .handler(inlineSql("select 1"))
                        .authorization(allow -> allow.group("staff")))
                .build();
          }
        }
        """);
    var ada = new String[] {"--claims", "{\"sub\": \"ada\"}"};

    var explained =
        run(
            "auth",
            "explain",
            "--request",
            "{ best { id secret } ranks { place post { title secret } } }",
            ada[0],
            ada[1]);
    var counted = run("auth", "explain", "--request", "mutation { count }", ada[0], ada[1]);

    assertThat(explained.out().lines().map(String::strip))
        .containsSubsequence(
            "best  where: only rows for which the condition holds",
            "where  owner = claim(\"sub\")",
            "GET, rules of Query.best",
            "admits  allow.authenticated()",
            "best.secret  denied: null and an error: Not Authorized to access secret on type Post",
            "ranks  allowed",
            "GET, rules of Query.ranks",
            "ranks.place  allowed",
            "ranks.post  where: the row if the condition holds for it, otherwise null as for an"
                + " absent row",
            "where  owner = claim(\"sub\")",
            "ranks.post.title  allowed");
    assertThat(explained.out()).contains("sql    t0.\"owner\" = ", "sql    t1.\"owner\" = ");
    assertThat(counted.out().lines().map(String::strip))
        .containsSubsequence(
            "count  refused: Not Authorized to access count on type Mutation",
            "GET, rules of Mutation.count",
            "inert   allow.group(\"staff\")");
  }

  @Test
  void aRequestFromStandardInputAndVariablesFromAFile() throws Exception {
    var variables = folder.resolve("variables.json");
    Files.writeString(variables, "{\"most\": 3}");

    var explained =
        CommandRun.withInput(
            Map.of(),
            "query A { __typename } query B($most: Int) { listNotes(limit: $most) { items { id } }"
                + " }",
            "auth",
            "explain",
            "--api",
            folder.toString(),
            "--api-key",
            "--request",
            "-",
            "--variables",
            "@" + variables,
            "--operation",
            "B");

    assertThat(explained.out()).contains("listNotes  allowed");
  }

  @Test
  void wrongUseIsTold() {
    assertWrong("Say who asks in one way", "--api-key", "--claims", "{}");
    assertWrong("There is no provider \"oidcc\". Did you mean \"oidc\"?", "--provider", "oidcc");
    assertWrong(
        "A caller of apiKey has no claims.", "--provider", "apiKey", "--claims", "{\"a\":1}");
    assertWrong("Only a caller of iam is a principal.", "--principal", "nightly");
    assertWrong("Only a custom authorizer denies fields.", "--denied-fields", "A.b");
    assertWrong("--claims is not a JSON object.", "--claims", "[1]");
    assertWrong("The file gone.json of --claims cannot be read.", "--claims", "@gone.json");
    assertWrong("--variables is not a JSON object.", "--variables", "{");
    var unknown = run("auth", "explain", "--request", "{ listNots { items { id } } }");
    assertThat(unknown.error()).startsWith("The request is refused at 1:3: ");
    assertThat(unknown.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void aSchemaThatDoesNotFitIsToldWithItsLine() throws Exception {
    schema("allow -> allow.group()");

    var explained = explain("--api-key");

    assertThat(explained.error()).startsWith("schema/DataSchema.java:");
    assertThat(explained.exitCode()).isEqualTo(ExitCode.SCHEMA);
  }

  @Test
  void withoutSchemaFilesWhatWasBuiltIsTaken() throws Exception {
    assertThat(run("build").exitCode()).isZero();
    Files.delete(folder.resolve("schema/DataSchema.java"));

    assertThat(explain("--api-key").out()).contains("listNotes  allowed");
    Files.delete(folder.resolve("build/penstock.json"));
    assertThat(explain("--api-key").exitCode()).isEqualTo(ExitCode.SCHEMA);
  }

  private void assertWrong(String text, String... options) {
    var explained = explain(options);
    assertThat(explained.error()).contains(text);
    assertThat(explained.out()).isEmpty();
    assertThat(explained.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void rowsThatAClassNamesHaveTheRulesOfTheirModel() throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Custom.*;
        import dev.penstock.definition.*;
        import dev.penstock.schema.*;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(SqlSchema.note, allow -> allow.publicApiKey().when(SqlSchema.note.postId.eq(7L)))
                .addToSchema(query("best").returns(listOf(SqlSchema.note)).handler(javaHandler("a.Best"))
                    .authorization(allow -> allow.publicApiKey()))
                .build();
          }
        }
        """);

    var explained = run("auth", "explain", "--api-key", "--request", "{ best { id } }").out();

    assertThat(explained)
        .contains(
            "best  where: only rows for which the condition holds\n",
            "where  postId = \"7\"\n",
            "rules of Query.best\n",
            "LIST, rules of Note\n");
  }

  private CommandRun explain(String... options) {
    List<String> words = new ArrayList<>(List.of("auth", "explain", "--request", REQUEST));
    words.addAll(Arrays.asList(options));
    return run(words.toArray(String[]::new));
  }

  private CommandRun run(String... words) {
    List<String> line = new ArrayList<>(Arrays.asList(words));
    line.addAll(List.of("--api", folder.toString()));
    return CommandRun.of(Map.of(), line.toArray(String[]::new));
  }
}
