package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What `penstock build` says to customisations that do not fit, in files as users write them. */
final class WrongCustomisationsTest {
  /** The line of the file on which a customisation begins. */
  private static final int LINE = 9;

  @TempDir private Path folder;

  /**
   * A customisation that somebody might write.
   *
   * @param told what is said of it, with `%` for the place of its first character
   */
  record Wrong(String mistake, String call, String told) {
    @Override
    public String toString() {
      return mistake;
    }
  }

  @BeforeEach
  void writeSqlSchema() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    try (var sql =
        WrongCustomisationsTest.class.getResourceAsStream("/data-schema/SqlSchema.java")) {
      Files.copy(sql, folder.resolve("schema/SqlSchema.java"));
    }
  }

  @ParameterizedTest
  @MethodSource("customisations")
  void theLineAndTheWayOutAreTold(Wrong wrong) throws IOException {
    dataSchema(wrong.call());

    var build = build();

    assertThat(build.error())
        .isEqualTo(
            wrong.told().replaceFirst("^%", "schema/DataSchema.java:%d:9".formatted(LINE)) + "\n");
    assertThat(build.out()).isEmpty();
    assertThat(build.exitCode()).isEqualTo(ExitCode.SCHEMA);
    assertThat(folder.resolve("build")).doesNotExist();
  }

  static Stream<Wrong> customisations() {
    return Stream.of(
        new Wrong(
            "a column that is gone",
            ".rename(SqlSchema.post.titel, \"headline\")",
            "schema/DataSchema.java:9:31: SqlSchema.java has no \"Post.titel\". Did you mean"
                + " \"title\"?"),
        new Wrong(
            "a value of another type",
            ".authorization(SqlSchema.post, allow ->"
                + " allow.when(SqlSchema.post.likes.eq(\"many\")))",
            "schema/DataSchema.java:9:80: eq(String) does not fit. It can be eq(Integer) or"
                + " eq(Claim) or eq(Column<Integer>)."),
        new Wrong(
            "a word that this rule has not",
            ".authorization(SqlSchema.post, allow -> allow.group(\"A\").identityClaim(\"email\"))",
            "schema/DataSchema.java:9:65: A rule for groups has no identityClaim(String). Its words"
                + " are setting, to, when, whenNew, withClaimIn."),
        new Wrong(
            "a misspelt word",
            ".authorization(SqlSchema.post, allow -> allow.pubicApiKey())",
            "schema/DataSchema.java:9:54: allow has no pubicApiKey(). Did you mean"
                + " \"publicApiKey\"?"),
        new Wrong(
            "a misspelt call",
            ".authorisation(allow -> allow.publicApiKey())",
            "%: The API has no authorisation(…). Did you mean \"authorization\"?"),
        new Wrong(
            "a call without parentheses",
            ".authorization(SqlSchema.post, allow -> allow.publicApiKey)",
            "schema/DataSchema.java:9:54: publicApiKey is a call: publicApiKey(…)."),
        new Wrong(
            "an operation that there is not",
            ".authorization(SqlSchema.post, allow -> allow.publicApiKey().to(Operation.REED))",
            "schema/DataSchema.java:9:82: Operation has no REED. Its values are GET, LIST, LISTEN,"
                + " CREATE, UPDATE, DELETE."),
        new Wrong(
            "a word for rules where operations are named",
            ".disableOperations(SqlSchema.post, Operation.READ)",
            "schema/DataSchema.java:9:53: READ stands for GET, LIST and LISTEN, which are named one"
                + " by one here."),
        new Wrong(
            "a name without its import",
            ".addToSchema(query(\"first\"))",
            "schema/DataSchema.java:9:22: query is not imported. Add: import static"
                + " dev.penstock.schema.Custom.query;"),
        new Wrong(
            "a class without its import",
            ".computed(SqlSchema.post, \"shout\", ScalarType.STRING, \"upper({title})\")",
            "schema/DataSchema.java:9:44: ScalarType is not imported. Add: import"
                + " dev.penstock.definition.ScalarType;"),
        new Wrong(
            "a missing parenthesis",
            ".authorization(allow -> allow.authenticated().to(Operation.READ)",
            "schema/DataSchema.java:10:17: Something is missing: ')' or ',' is expected here or"
                + " before."),
        new Wrong(
            "a column compared as Java compares",
            ".authorization(SqlSchema.post, allow -> allow.when(SqlSchema.post.title == \"a\"))",
            "schema/DataSchema.java:9:81: Columns are not compared by ==. Say .eq(…), .ne(…) or"
                + " .isNull()."),
        new Wrong(
            "a model renamed like a column",
            ".rename(SqlSchema.post, \"Article\")",
            "%: rename(…) is for columns, relations and values of enums. Say renameModel(…) for a"
                + " model."),
        new Wrong(
            "a relationship without columns",
            ".setRelationships(SqlSchema.post.hasMany(\"labels\", SqlSchema.tag))",
            "%: This relationship lacks its columns. Add .on(a column here, a column there)."),
        new Wrong(
            "a relationship without its link table",
            ".setRelationships(SqlSchema.post.manyToMany(\"labels\", SqlSchema.tag))",
            "%: This relationship lacks its link table. Add .through(SqlSchema.…)."),
        new Wrong(
            "a relationship over values of two types",
            ".setRelationships(SqlSchema.post.belongsTo(\"writer2\","
                + " SqlSchema.person).on(SqlSchema.person.id, SqlSchema.post.id))",
            "schema/DataSchema.java:9:80: on(Column<Integer>,Column<Long>) does not fit: both"
                + " columns must have values of one type. Name others, or say onNumbers(…) for"
                + " numbers of different widths."),
        new Wrong(
            "a check of numbers on a text",
            ".validate(SqlSchema.post.title, value -> value.gt(3))",
            "schema/DataSchema.java:9:18: This is for values of Number, and the column has String."
                + " Name another column, or say something else of it."),
        new Wrong(
            "checks that no value passes",
            ".validate(SqlSchema.post.title, value -> value.minLength(9), value ->"
                + " value.maxLength(3))",
            "%: No value of Post.title is minLength 9 and maxLength 3 at once. Change one of the"
                + " two."),
        new Wrong(
            "two fields of one name",
            ".rename(SqlSchema.post.title, \"note\")",
            "%: Post.title and Post.note are both called note. Rename one of them."),
        new Wrong(
            "a name that GraphQL refuses",
            ".renameModel(SqlSchema.person, \"Per-son\")",
            "%: Person cannot be called \"Per-son\". A name has letters, digits and _, begins with"
                + " no digit and not with __."),
        new Wrong(
            "a hidden key",
            ".hide(SqlSchema.post.id)",
            "%: Post.id is part of the key and cannot be hidden. Take this call out."),
        new Wrong(
            "a hidden column that new rows need",
            ".hide(SqlSchema.post.title)",
            "%: Post.title is hidden but every new row needs a value for it. Say"
                + " .disableOperations(…, Operation.CREATE) of Post, give each rule that admits to"
                + " it a .setting(…) of the column, or take this call out."),
        new Wrong(
            "a key of another table",
            ".key(SqlSchema.dailySale, SqlSchema.post.id)",
            "%: Post.id is not a column of DailySale. Use its own columns."),
        new Wrong(
            "an owner without a column",
            ".authorization(SqlSchema.person, allow -> allow.owner())",
            "%: Person has no column \"owner\". Name the one that holds it; columns of text are:"
                + " accountId."),
        new Wrong(
            "a list where one owner is expected",
            ".authorization(SqlSchema.post, allow -> allow.ownerDefinedIn(SqlSchema.post.editors))",
            "%: Post.editors is a list. Say allow.ownersDefinedIn(…)."),
        new Wrong(
            "a provider that knows no owners",
            ".authorization(SqlSchema.post, allow -> allow.owner(Provider.API_KEY))",
            "%: An owner is known by a token, which API_KEY has not. Name USER_POOLS or OIDC."),
        new Wrong(
            "a column of another model in a condition",
            ".authorization(SqlSchema.post, allow ->"
                + " allow.when(SqlSchema.person.accountId.eq(claim(\"account\"))))",
            "%: Person.accountId is not a column of Post. Reach it over Post.author.to(…)."),
        new Wrong(
            "a way to many rows where one is expected",
            ".authorization(SqlSchema.post, allow -> allow.when(SqlSchema.post.comments.to(c ->"
                + " c.text).eq(\"yes\")))",
            "%: Post.comments leads to many rows. Say Post.comments.exists(row -> row.text…)."),
        new Wrong(
            "a rule of the API that names a column of one model",
            ".authorization(allow -> allow.when(SqlSchema.post.tenant.eq(claim(\"tenant\"))))",
            "%: A rule of the API holds for every model but this one names Post.tenant. Give it to"
                + " that model: authorization(SqlSchema.…, allow -> …)."),
        new Wrong(
            "the same rule twice",
            ".authorization(SqlSchema.post, allow -> allow.publicApiKey(), allow ->"
                + " allow.publicApiKey().to(Operation.READ))",
            "%: The rule of line 9 says the same. Keep one of the two."),
        new Wrong(
            "READ and a part of it",
            ".authorization(SqlSchema.post, allow -> allow.publicApiKey().to(Operation.READ,"
                + " Operation.GET))",
            "%: GET is said twice; READ is get, list and listen. Say it once."),
        new Wrong(
            "rules of a key",
            ".authorization(SqlSchema.post.id, allow -> allow.group(\"Admins\"))",
            "%: Post.id is part of the key, without which no row can be told from another. Give"
                + " rules to the model instead."),
        new Wrong(
            "a required field that its creator cannot read",
            ".authorization(SqlSchema.post, allow ->"
                + " allow.authenticated()).authorization(SqlSchema.post.title, allow ->"
                + " allow.group(\"Admins\"))",
            "%: Post.title is required, but whoever has signed in may create rows of Post and not"
                + " read it, so that no answer is possible. Let them READ it, or make it"
                + " nullable."));
  }

  @Test
  void everythingIsToldAtOnceInTheOrderOfTheFile() throws IOException {
    dataSchema(
        """
        .hide(SqlSchema.post.id)
                .authorization(
                    SqlSchema.post,
                    allow -> allow.ownerDefinedIn(SqlSchema.post.editors),
                    allow -> allow.group("A", Provider.IAM))
                .rename(SqlSchema.post.note, "not")\
        """);

    assertThat(build().errorLines())
        .containsExactly(
            "schema/DataSchema.java:9:9: Post.id is part of the key and cannot be hidden. Take this"
                + " call out.",
            "schema/DataSchema.java:12:13: Post.editors is a list. Say allow.ownersDefinedIn(…).",
            "schema/DataSchema.java:13:13: A group is known by a token, which IAM has not. Name"
                + " USER_POOLS or OIDC.",
            "schema/DataSchema.java:14:9: Post.note cannot be called not, which is a word of every"
                + " filter or list. Give it another name.");
  }

  @Test
  void whatIsOnlyProbablyWrongIsBuiltWithAWarning() throws IOException {
    dataSchema(
        """
        .authorization(allow -> allow.publicApiKey())
                .authorization(SqlSchema.post, allow -> allow.ownerDefinedIn(SqlSchema.post.writer))
                .authorization(
                    SqlSchema.person,
                    allow -> allow.publicApiKey().when(SqlSchema.person.accountId.eq(claim("a"))))\
        """);

    var build = build();

    assertThat(build.exitCode()).isZero();
    assertThat(build.errorLines())
        .containsExactly(
            "schema/DataSchema.java:8:5: Warning: No rule admits anybody to Person. Give rules to"
                + " each model that is to be reached.",
            "schema/DataSchema.java:10:9: Warning: Whom this rule admits may give rows to others by"
                + " an update of Post.writer. Say whenNew(…), or give the field rules without"
                + " UPDATE.",
            "schema/DataSchema.java:13:13: Warning: This rule admits nobody: callers with an API"
                + " key have no claims, so that its condition never holds. Correct it or take it"
                + " out.",
            "penstock.yaml:1:1: Warning: Rules of Post are for tokens of a Cognito user pool, and"
                + " auth.issuers names none: only test tokens of \"penstock dev\" match. Add the"
                + " pool there, with userPool.");
    assertThat(folder.resolve("build/penstock.json")).exists();
  }

  @Test
  void rulesForWhomTheConfigurationHasNoWayInAreTold() throws IOException {
    dataSchema(
        """
        .authorization(allow -> allow.publicApiKey(), allow -> allow.custom())
                .authorization(SqlSchema.post, allow -> allow.authenticated(Provider.OIDC))
                .authorization(SqlSchema.person.accountId, allow -> allow.authenticated(Provider.OIDC))
                .authorization(SqlSchema.note, allow -> allow.when(claim("role").eq("editor")))
                .authorization(SqlSchema.tag, allow -> allow.guest())\
        """);
    configuration("auth: {apiKeys: []}");

    assertThat(build().errorLines())
        .filteredOn(line -> line.startsWith("penstock.yaml"))
        .containsExactly(
            "penstock.yaml:1:1: Warning: Rules of the API are for API keys, and auth.apiKeys has"
                + " none. Add one there.",
            "penstock.yaml:1:1: Warning: Rules of the API are for whom a custom authorizer lets in,"
                + " and there is none. Set auth.function.url or auth.function.class.",
            "penstock.yaml:1:1: Warning: Rules of Post, Person are for tokens of an issuer of"
                + " OpenID Connect, and auth.issuers names none: only test tokens of \"penstock"
                + " dev\" match. Add the issuer there.",
            "penstock.yaml:1:1: Warning: Rules of Note are for whoever has signed in, and nobody"
                + " can. Add an issuer to auth.issuers, or set auth.function.url.",
            "penstock.yaml:1:1: Warning: Rules of Tag are for identities of IAM, which Penstock"
                + " does not take yet. Use tokens of a user pool or an authorizer.");

    configuration(
        """
        auth:
          issuers: [{issuer: "https://id.example.com", audiences: [shop]}]
          function: {url: "https://auth.example.com/ask"}
        """);

    assertThat(build().errorLines())
        .filteredOn(line -> line.startsWith("penstock.yaml"))
        .as("a key is taken from the usual secret")
        .hasSize(1)
        .allMatch(line -> line.contains("Rules of Tag are for identities of IAM"));
  }

  private void configuration(String yaml) throws IOException {
    Files.writeString(folder.resolve("penstock.yaml"), yaml);
  }

  @Test
  void programsGetWarningsAndProblemsAsJson() throws IOException {
    var json = new JsonMapper();
    dataSchema("");

    var warned = json.readTree(build("--json").out());

    assertThat(warned.at("/definition").asText()).isEqualTo("build/penstock.json");
    assertThat(warned.at("/models").asInt()).isEqualTo(7);
    assertThat(warned.at("/warnings/0/line").asInt()).isEqualTo(8);
    assertThat(warned.at("/warnings/0/text").asText())
        .isEqualTo(
            "No rule admits anybody to Post, Person, Comment, Share, Note, Tag, PostTag. Give rules"
                + " to each model that is to be reached.");

    dataSchema(".hide(SqlSchema.post.id)");
    var refused = build("--json");

    assertThat(refused.exitCode()).isEqualTo(ExitCode.SCHEMA);
    assertThat(refused.error()).isEmpty();
    assertThat(json.readTree(refused.out()).at("/problems/0/file").asText())
        .isEqualTo("schema/DataSchema.java");
    assertThat(json.readTree(refused.out()).at("/problems/0/column").asInt()).isEqualTo(9);
  }

  private CommandRun build(String... more) {
    var arguments = Stream.concat(Stream.of("build", "--api", folder.toString()), Stream.of(more));
    return CommandRun.of(Map.of(), arguments.toArray(String[]::new));
  }

  private void dataSchema(String call) throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import static dev.penstock.schema.Conditions.claim;
        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.definition.Operation;
        import dev.penstock.definition.Provider;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                %s
                .build();
          }
        }
        """
            .formatted(call));
  }
}
