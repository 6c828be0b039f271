package dev.penstock.corpus;

import static dev.penstock.corpus.Society.fieldRules;
import static dev.penstock.corpus.Society.group;
import static dev.penstock.corpus.Society.groupIn;
import static dev.penstock.corpus.Society.is;
import static dev.penstock.corpus.Society.isClaim;
import static dev.penstock.corpus.Society.key;
import static dev.penstock.corpus.Society.owner;
import static dev.penstock.corpus.Society.rule;
import static dev.penstock.corpus.Society.rules;
import static dev.penstock.corpus.Society.token;
import static dev.penstock.corpus.Society.when;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Fill;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Authorization;
import dev.penstock.engine.explain.Demanded;
import dev.penstock.engine.explain.Explained;
import dev.penstock.engine.explain.Explainer;
import dev.penstock.engine.explain.Outcome;
import dev.penstock.engine.explain.Part;
import dev.penstock.engine.explain.RuleText;
import dev.penstock.engine.explain.VerdictText;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.plan.Mutation;
import dev.penstock.engine.plan.Mutations;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.run.Dialects;
import dev.penstock.engine.sql.MutationText;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.testing.TestDatabase.Kind;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Explanations name the rules that decided, and the conditions that stand in the statements. */
final class ExplanationsTest {
  private static final String NESTED =
      """
      { listPosts(filter: {rankNo: {gt: 1}, secret: {ne: "x"}}) { items {
          id secret team { color } comments(limit: 2) { items { content } } } } }
      """;

  @ParameterizedTest
  @EnumSource
  void aNestedRequestIsExplainedFieldByField(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var parts = explained(nested(society), Society.ANN, NESTED);

      assertThat(parts.stream().map(part -> part.path() + " " + part.outcome()))
          .containsExactly(
              "listPosts WHERE",
              "listPosts(filter.secret) WHERE",
              "listPosts(filter.rankNo) WHERE",
              "listPosts.items.id WHERE",
              "listPosts.items.secret WHERE",
              "listPosts.items.team WHERE",
              "listPosts.items.team.color DENIED",
              "listPosts.items.comments WHERE",
              "listPosts.items.comments.items.content ALLOWED");
      var owned =
          "owner = claim(\"sub::username\") or owner = claim(\"sub\") or owner ="
              + " claim(\"username\")";
      assertThat(words(parts, "listPosts")).isEqualTo("(%s) or title = \"One\"".formatted(owned));
      assertThat(words(parts, "listPosts.items.id")).isEqualTo(owned);
      assertThat(words(parts, "listPosts.items.secret")).isEqualTo("title = \"One\"");
      assertThat(words(parts, "listPosts.items.team"))
          .isEqualTo("color in claim(\"cognito:groups\")");
      assertThat(words(parts, "listPosts.items.comments"))
          .isEqualTo("post.owner = claim(\"username\")");
      assertThat(why(society, parts, "listPosts"))
          .containsExactly(
              "Post: allow.publicApiKey() counts only for an API key",
              "Post: allow.group(\"admin\") the caller is not in admin (claim cognito:groups)",
              "Post: allow.ownerDefinedIn(owner) where " + owned,
              "Post.secret: allow.when(title = \"One\").to(READ) where title = \"One\"");
      assertThat(why(society, parts, "listPosts.items.team.color"))
          .containsExactly(
              "Team.color: allow.authenticated(Provider.OIDC) counts only for tokens of another"
                  + " issuer (OIDC)",
              "Team.color: allow.authenticated().to(UPDATE) does not cover GET");
    }
  }

  private static ApiDefinition nested(Society society) {
    var api = society.bare();
    api = rules(api, "Post", key(), group("admin"), owner("owner"));
    api =
        fieldRules(
            api,
            "Post",
            "secret",
            when(is("title", "One"), Operation.GET, Operation.LIST, Operation.LISTEN));
    api = rules(api, "Team", groupIn("color"));
    api =
        fieldRules(
            api,
            "Team",
            "color",
            rule(new Whom.Authenticated(Provider.OIDC)),
            Society.signedIn(Operation.UPDATE));
    return rules(api, "Comment", when(isClaim("post.owner", "username")));
  }

  @ParameterizedTest
  @EnumSource
  void claimsAndValuesHaveNamesInTheSql(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var api =
          rules(
              society.bare(),
              "Post",
              when(new RowCondition.And(List.of(is("rankNo", 7), isClaim("secret", "it's")))));
      var caller = token(Map.of("it's", "hidden-value"));

      var sql = sql(explained(api, caller, "{ getPost(id: 77) { title } }"), "getPost");

      assertThat(sql)
          .isEqualTo(
              switch (kind) {
                case POSTGRESQL ->
                    "(t0.\"rank_no\" = cast(7 as bigint) and t0.\"secret\" ="
                        + " cast(:claim(\"it's\") as character varying))";
                case MYSQL, MARIADB ->
                    "(t0.`rank_no` = 7 and cast(convert(t0.`secret` using utf8mb4) as binary) ="
                        + " :claim(\"it's\"))";
              });
      assertThat(sql).doesNotContain("hidden-value");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsShownStandsInTheStatement(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var api = nested(society);
      var stages = new Statements(api);
      for (var document :
          List.of(
              NESTED,
              "{ getPost(id: 1) { secret comments { items { post { secret } } } team { name } } }",
              "{ listComments { items { post { title secret } } } }",
              "{ listTeams { items { name posts { items { secret title } nextToken } } } }",
              "mutation { updatePost(input: {id: 1, title: \"x\"}) { id secret } }",
              "mutation { deleteComment(input: {id: 1}) { id content } }")) {
        var statements = stages.of(Society.ANN, document);

        var parts = explained(api, Society.ANN, document);

        assertThat(parts.stream().mapToInt(part -> part.demanded().size()).sum()).isPositive();
        for (var part : parts) {
          for (var demanded : part.demanded()) {
            if (!demanded.sql().contains("'")) {
              assertThat(statements).as(part.path()).contains(placeholders(demanded));
            }
          }
        }
      }
    }
  }

  private static String placeholders(Demanded demanded) {
    return demanded.sql().replaceAll(":claim\\(\"[^\"]*\"\\)(\\[\\d+])?", "?");
  }

  @ParameterizedTest
  @EnumSource
  void changesAreExplainedWithTheRowBeforeAndBehindThem(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var moved =
          new Rule(
              new Whom.Owner(Provider.USER_POOLS, "owner", List.of("sub")),
              Set.of(Operation.CREATE, Operation.UPDATE, Operation.GET),
              Optional.empty(),
              Optional.of(isClaim("owner", "sub")),
              List.of(new Fill("secret", new Operand.Literal("new"))));
      var api = rules(society.bare(), "Post", moved);
      api = fieldRules(api, "Post", "rankNo", group("admin"));

      var created =
          explained(
              api,
              Society.ANN,
              "mutation { createPost(input: {id: 9, title: \"t\", secret: \"s\"}) { title } }");
      var updated =
          explained(
              api, Society.ANN, "mutation { updatePost(input: {id: 1, title: \"t\"}) { id } }");
      var refused =
          explained(
              api,
              Society.ANN,
              "mutation { updatePost(input: {id: 1, rankNo: 2}, condition: {rankNo: {gt: 1}}) {"
                  + " id } }");

      assertThat(told(created))
          .contains(
              "createPost(input.owner) ALLOWED set to claim(\"sub\") by a rule",
              "createPost(input.secret) ALLOWED set to \"new\" by a rule");
      assertThat(part(created, "createPost").demanded().stream().map(ExplanationsTest::text))
          .containsExactly("NEW owner = claim(\"sub\")");
      assertThat(part(updated, "updatePost").demanded().stream().map(ExplanationsTest::text))
          .containsExactly("OLD owner = claim(\"sub\")", "NEW owner = claim(\"sub\")");
      assertThat(told(refused))
          .containsExactly(
              "updatePost REFUSED Not Authorized to access updatePost on type Mutation, because of"
                  + " updatePost(input.rankNo), updatePost(condition.rankNo)",
              "updatePost(input.rankNo) REFUSED refuses the whole: the caller may not write it",
              "updatePost(condition.rankNo) REFUSED refuses the whole: what may not be read cannot"
                  + " be asked for");
    }
  }

  /** On the rows that are there; {@code AuthorizationMatrixTest} tries every kind of rule. */
  @ParameterizedTest
  @EnumSource
  void answersAreDeniedWhereExplanationsSay(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var api = nested(society);
      var asked = society.with(api);
      for (var caller :
          List.of(Society.ANN, Society.BOB, Society.ADMIN, Society.KEY, Society.NOBODY)) {
        for (var document :
            List.of(
                NESTED,
                "{ listTeams { items { id name color posts { items { secret } } } } }",
                "{ getPost(id: 1) { id secret team { id color } } listComments { items { id } } }",
                "{ listPosts(sort: [{rankNo: ASC}]) { items { title } } }")) {
          var answer = Answer.parsed(asked.ask(caller, document));

          var parts = explained(api, caller, document);

          var errors = errorPaths(answer);
          for (var path : errors) {
            assertThat(part(parts, path).outcome())
                .as("%s in %s", path, answer)
                .isIn(Outcome.DENIED, Outcome.WHERE, Outcome.REFUSED);
          }
          for (var part : parts) {
            var isRefused = part.part() == Part.ROOT && part.outcome() == Outcome.REFUSED;
            var isNull = part.outcome() == Outcome.DENIED && isReached(answer, part.path());
            if (isRefused || isNull) {
              assertThat(errors).as("%s", answer).contains(part.path());
            }
          }
        }
      }
    }
  }

  private static Set<String> errorPaths(JsonNode answer) {
    Set<String> paths = new LinkedHashSet<>();
    for (var error : answer.path("errors")) {
      paths.add(
          error
              .path("path")
              .valueStream()
              .filter(JsonNode::isTextual)
              .map(JsonNode::textValue)
              .collect(Collectors.joining(".")));
    }
    return paths;
  }

  /** Whether some object has the field of a path. */
  private static boolean isReached(JsonNode answer, String path) {
    var reached = Stream.of(answer.path("data"));
    for (var key : path.split("\\.")) {
      reached =
          reached
              .flatMap(node -> node.isArray() ? node.valueStream() : Stream.of(node))
              .filter(node -> node.has(key))
              .map(node -> node.get(key));
    }
    return reached.findAny().isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void refusalsHaveTheirReason(Kind kind) throws Exception {
    try (var society = Society.open(kind)) {
      var api = nested(society);
      var authorized = new Caller.Authorized(Claims.NONE, Set.of("Query.listPosts"));
      var open = rules(api, "Post", rule(new Whom.Custom()));
      var ofTenants = rules(api, "Post", when(isClaim("rankNo", "tenant")));

      assertThat(told(explained(api, Society.NOBODY, "{ listTeams { items { id } } }")))
          .containsExactly("listTeams REFUSED Not Authorized to access listTeams on type Query");
      assertThat(told(explained(open, authorized, "{ listPosts { items { id } } }")))
          .containsExactly(
              "listPosts REFUSED Not Authorized to access listPosts on type Query; the custom"
                  + " authorizer denies it");
      assertThat(
              why(
                  society,
                  explained(ofTenants, Society.ANN, "{ getPost(id: 1) { id } }"),
                  "getPost"))
          .contains("Post: allow.when(rankNo = claim(\"tenant\")) the caller has no claim tenant");
      assertThat(
              told(
                  explained(
                      rules(ofTenants, "Team"),
                      token(Map.of("tenant", "many")),
                      "{ listPosts { items { title team { id } } } }")))
          .contains(
              "listPosts.items.team DENIED null and an error: Not Authorized to access team on type"
                  + " Post");
      assertThat(told(explained(api, Society.NOBODY, "{ __schema { types { name } } }")))
          .containsExactly("__schema REFUSED Not Authorized to access __schema on type Query");
      assertThat(told(explained(api, Society.ANN, "{ listPosts(limit: 0) { items { id } } }")))
          .containsExactly("listPosts FAILED Give limit a number from 1 to 1000.");
      assertThat(
              told(
                  explained(
                      api, Society.ANN, "{ listPosts(sort: [{secret: ASC}]) { items { id } } }")))
          .startsWith(
              "listPosts REFUSED Not Authorized to access listPosts on type Query, because of"
                  + " listPosts(sort.secret)");
    }
  }

  private static List<Explained> explained(ApiDefinition api, Caller caller, String document) {
    return new Explainer(api, Limits.DEFAULT, 1_000).explain(request(caller, document));
  }

  private static Request request(Caller caller, String document) {
    return new Request(document, "", Map.of(), caller, "r", false);
  }

  private static Explained part(List<Explained> parts, String path) {
    return parts.stream().filter(part -> part.path().equals(path)).findFirst().orElseThrow();
  }

  private static String words(List<Explained> parts, String path) {
    return part(parts, path).demanded().getFirst().words();
  }

  private static String sql(List<Explained> parts, String path) {
    return part(parts, path).demanded().getFirst().sql();
  }

  private static String text(Demanded demanded) {
    return demanded.of() + " " + demanded.words();
  }

  private static List<String> told(List<Explained> parts) {
    return parts.stream()
        .map(part -> "%s %s %s".formatted(part.path(), part.outcome(), part.told()))
        .toList();
  }

  private static List<String> why(Society society, List<Explained> parts, String path) {
    var rules = new RuleText(society.bare());
    return part(parts, path).judgements().stream()
        .flatMap(judgement ->
            judgement.verdicts().stream()
                .map(verdict ->
                    "%s: %s %s"
                        .formatted(
                            VerdictText.of(judgement.scope()),
                            rules.of(judgement.scope().model(), verdict.rule()),
                            VerdictText.of(verdict, judgement.operation()))))
        .toList();
  }

  /** The statements that the engine's own stages write for a request. */
  private static final class Statements {
    private final ApiDefinition definition;
    private final Requests requests;
    private final Authorization authorization;
    private final Planner planner;
    private final Mutations mutations;

    Statements(ApiDefinition definition) {
      this.definition = definition;
      this.requests = new Requests(definition, Limits.DEFAULT, true);
      this.authorization = new Authorization(definition);
      this.planner = new Planner(definition, GeneratedApi.tokens(), 1_000);
      this.mutations = new Mutations(definition, planner, Clock.systemUTC());
    }

    String of(Caller caller, String document) {
      var asked = requests.open(request(caller, document));
      var access =
          authorization.access(
              authorization.shape(caller),
              new Leaves(List.of()).of(Authorization.claims(caller)),
              asked.guards());
      var root = requests.fold(asked).roots().getFirst();
      var dialect = Dialects.of(definition.database().engine());
      return switch (root) {
        case Root.Many many ->
            ReadText.write(dialect, planner.list(many, access)).statement().text();
        case Root.One one when one.operation() == Operation.GET ->
            ReadText.write(dialect, planner.get(one, access)).statement().text();
        case Root.One one -> changed(one, access);
        case Root.Answered _, Root.Custom _ -> "";
      };
    }

    private String changed(Root.One one, Access access) {
      var engine = definition.database().engine();
      var dialect = Dialects.of(engine);
      var mutation = mutations.plan(one, access);
      var text = new MutationText(engine, dialect, mutation.model());
      var change =
          switch (mutation) {
            case Mutation.Create create -> text.look(create.permit().newRow());
            case Mutation.Update update -> text.update(update.values(), update.wanted());
            case Mutation.Delete delete -> text.delete(delete.wanted());
          };
      var answer = ReadText.write(dialect, planner.answer(mutation)).statement();
      return change.text() + "\n" + answer.text();
    }
  }
}
