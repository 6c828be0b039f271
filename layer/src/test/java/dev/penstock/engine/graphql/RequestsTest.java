package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.engine.Caller;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.argument.Arguments;
import dev.penstock.engine.graphql.Operation.Kind;
import dev.penstock.engine.graphql.Operation.Root;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestsTest {
  private final Requests requests = new Requests(Definitions.blog(), Limits.DEFAULT, true);

  @Test
  void theSchemasOfOneProcessShareNoTypes() {
    var document =
        """
        query ($direction: ModelSortDirection!, $status: PostStatus!) {
          listPosts(sortDirection: $direction, filter: {status: {eq: $status}}) { nextToken }
        }
        """;
    var request = request(document, "", Map.of("direction", "DESC", "status", "draft"));

    for (var each : List.of(requests, new Requests(Definitions.blog(), Limits.DEFAULT, true))) {
      assertThat(each.read(request).kind()).isEqualTo(Kind.QUERY);
    }
  }

  @Test
  void foldsFieldsInTheOrderOfTheSelection() {
    var operation =
        read(
            """
            query {
              second: getPost(id: "b") { title id ...More comments { nextToken items { id } } }
              listComments { items { post { id } } again: items { content } __typename }
            }
            fragment More on Post { body renamed: title __typename }
            """);

    assertThat(operation.kind()).isEqualTo(Kind.QUERY);
    assertThat(OperationText.of(operation))
        .isEqualTo(
            """
            second: GET Post {id=b}
              title: title
              id: id
              body: body
              renamed: title
              __typename = Post
              comments: many Comment {}
                nextToken
                items:
                  id: id
            listComments: LIST Comment {}
              items:
                post: one Post
                  id: id
              again:
                content: content
              __typename = ModelCommentConnection
            """);
  }

  @Test
  void fieldsUnderOneKeyAreMerged() {
    var operation =
        read("{ listComments { items { post { id } } items { id post { title id } } } }");

    assertThat(OperationText.of(operation))
        .isEqualTo(
            """
            listComments: LIST Comment {}
              items:
                post: one Post
                  id: id
                  title: title
                id: id
            """);
  }

  @Test
  void skipAndIncludeAreDecided() {
    var operation =
        read(
            """
            query ($yes: Boolean!, $no: Boolean = false) {
              getPost(id: 1) {
                id @include(if: $no)
                title @skip(if: $no)
                body @include(if: $yes) @skip(if: $yes)
                ... @include(if: $yes) { rating }
                ...Meta @skip(if: true)
                status
              }
              listPosts @include(if: $no) { nextToken }
            }
            fragment Meta on Post { meta }
            """,
            Map.of("yes", true));

    assertThat(OperationText.of(operation))
        .isEqualTo(
            """
            getPost: GET Post {id=1}
              title: title
              rating: rating
              status: status
            """);
  }

  @Test
  void argumentsHaveTheirJavaValues() {
    var operation =
        read(
            """
            mutation ($status: PostStatus, $meta: AWSJSON) {
              createPost(input: {
                title: "x", status: $status, rating: 1, meta: $meta, body: null,
                createdAt: "2024-01-02T03:04:05+01:00"
              }) { id }
            }
            """,
            Map.of("status", "in_review"));

    assertThat(arguments(operation))
        .isEqualTo(
            Map.of(
                "input",
                mapOf(
                    "title",
                    "x",
                    "body",
                    null,
                    "status",
                    "in review",
                    "rating",
                    1.0,
                    "createdAt",
                    OffsetDateTime.parse("2024-01-02T02:04:05Z"))));
  }

  @Test
  void variablesAreCoercedWithTheirDefaults() {
    var document =
        """
        query ($filter: ModelPostFilterInput, $limit: Int = 7, $sort: [ModelPostSortInput!]) {
          listPosts(filter: $filter, limit: $limit, sort: $sort) { nextToken }
        }
        """;

    var operation =
        read(
            document,
            Map.of(
                "filter",
                Map.of("and", List.of(Map.of("status", Map.of("in", List.of("in_review"))))),
                "sort",
                Map.of("title", "DESC"),
                "undeclared",
                5));

    assertThat(arguments(operation))
        .isEqualTo(
            Map.of(
                "filter",
                Map.of("and", List.of(Map.of("status", Map.of("in", List.of("in review"))))),
                "limit",
                7,
                "sort",
                List.of(Map.of("title", "DESC"))));
  }

  @Test
  void explicitNullIsAKeyAndOmittedIsNone() {
    var document =
        "query ($a: Int, $b: String) { listPosts(limit: $a, nextToken: $b) { nextToken } }";

    var operation = read(document, Collections.singletonMap("a", null));

    assertThat(arguments(operation)).isEqualTo(Collections.singletonMap("limit", null));
  }

  @Test
  void relationArgumentsAreRead() {
    var operation =
        read("{ getPost(id: 1) { comments(limit: 3, sort: {likes: ASC}) { nextToken } } }");

    assertThat(OperationText.of(operation))
        .contains("comments: many Comment {sort=[{likes=ASC}], limit=3}");
  }

  @Test
  void operationIsChosenByName() {
    var document = "query A { a: __typename } query B { b: __typename }";

    assertThat(read(document, "B").roots()).extracting(Root::key).containsExactly("b");
    assertThat(refused(document, "").problems().getFirst().failure().message())
        .isEqualTo("The document has several operations: send operationName to choose one.");
    assertThat(refused(document, "C").problems().getFirst().failure().message())
        .isEqualTo("The document has no operation called C.");
    assertThat(refused("fragment F on Post { id }", "").problems()).isNotEmpty();
  }

  @Test
  void typenamesOfRootsAreAnswered() {
    assertThat(json(read("{ t: __typename }").roots().getFirst())).isEqualTo("\"Query\"");
    assertThat(json(read("mutation { __typename }").roots().getFirst())).isEqualTo("\"Mutation\"");
  }

  @Test
  void introspectionIsAnsweredWithFragmentsAndVariables() {
    var operation =
        read(
            """
            query ($name: String!, $all: Boolean!) {
              type: __type(name: $name) { ...T kind @include(if: $all) }
              getPost(id: 1) { id }
            }
            fragment T on __Type { name fields { name } }
            """,
            Map.of("name", "ModelPostConnection", "all", false));

    assertThat(json(operation.roots().getFirst()))
        .isEqualTo(
            "{\"name\":\"ModelPostConnection\",\"fields\":[{\"name\":\"items\"},{\"name\":\"nextToken\"}]}");
  }

  @Test
  void introspectionCanBeSwitchedOff() {
    var closed = new Requests(Definitions.blog(), Limits.DEFAULT, false);

    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                assertThat(closed.read(request("{ __schema { types { name } } }", "", Map.of())))
                    .isNull());

    assertThat(refusal.problems().getFirst().failure().message())
        .isEqualTo("Introspection is switched off here, so __schema has no answer.");
    assertThat(json(closed.read(request("{ __typename }", "", Map.of())).roots().getFirst()))
        .isEqualTo("\"Query\"");
  }

  @Test
  void nothingToReadIsNull() {
    var empty =
        new Requests(Definitions.api(List.of(), List.of(), List.of()), Limits.DEFAULT, true);

    assertThat(json(empty.read(request("{ nothing }", "", Map.of())).roots().getFirst()))
        .isEqualTo("null");
  }

  @Test
  void problemsOfADocumentAreWordedForItsAuthor() {
    problem("{ foo }", FailureCode.VALIDATION, "Field 'foo' in type 'Query' is undefined.");
    problem(
        "{ listPosts(limit: \"x\") { nextToken } }",
        FailureCode.BAD_VALUE,
        "Argument 'limit': Int takes a whole number from -2147483648 to 2147483647, not \"x\".");
    problem(
        "{ listPosts(filter: {title: {eq: 1}}) { nextToken } }",
        FailureCode.BAD_VALUE,
        "Argument 'filter.title.eq': String takes no literal of kind Int.");
    problem(
        "mutation { createPost(input: {title: \"x\", status: foo}) { id } }",
        FailureCode.BAD_VALUE,
        "Argument 'input.status': PostStatus has no value foo.");
    problem(
        "mutation { createPost(input: {body: \"x\"}) { id } }",
        FailureCode.BAD_VALUE,
        "Argument 'input' is missing required fields '[title]'.");
    problem(
        "mutation { createPost(input: {title: \"x\", rating: 1e999}) { id } }",
        FailureCode.BAD_VALUE,
        "Argument 'input.rating': Float takes a number of double precision, not 1E+999.");
    problem(
        "subscription { onCreatePost { id } }",
        FailureCode.VALIDATION,
        "This API has no subscriptions.");
    problem("{ a ", FailureCode.SYNTAX, "The document is not GraphQL at line 1, column 5.");
  }

  @Test
  void problemsOfVariablesSayWhere() {
    var document = "mutation ($input: CreatePostInput!) { createPost(input: $input) { id } }";

    assertThat(messages(document, Map.of())).containsExactly("Variable 'input': give it a value.");
    assertThat(messages(document, Collections.singletonMap("input", null)))
        .containsExactly("Variable 'input': give it a value other than null.");
    assertThat(messages(document, Map.of("input", "x")))
        .containsExactly("Variable 'input': CreatePostInput takes an object.");
    assertThat(
            messages(
                document,
                Map.of("input", mapOf("title", null, "status", "none", "rating", "1", "x", 1))))
        .containsExactly(
            "Variable 'input': CreatePostInput has no field x.",
            "Variable 'input.title': give it a value other than null.",
            "Variable 'input.status': PostStatus has no value \"none\".",
            "Variable 'input.rating': Float takes a number of double precision, not \"1\".");
    assertThat(
            messages(
                "query ($f: ModelPostFilterInput) { listPosts(filter: $f) { nextToken } }",
                Map.of("f", Map.of("title", Map.of("in", List.of("a", 2))))))
        .containsExactly("Variable 'f.title.in[1]': String takes a string, not 2.");
  }

  private void problem(String document, FailureCode code, String message) {
    var problem = refused(document, "").problems().getFirst();

    assertThat(problem.failure().message()).isEqualTo(message);
    assertThat(problem.failure().code()).isEqualTo(code);
  }

  private List<String> messages(String document, Map<String, @Nullable Object> variables) {
    return Objects.requireNonNull(
            catchThrowableOfType(
                Refusal.class, () -> assertThat(read(document, variables)).isNull()))
        .problems()
        .stream()
        .map(problem -> problem.failure().message())
        .toList();
  }

  private Refusal refused(String document, String operationName) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            Refusal.class, () -> assertThat(read(document, operationName)).isNull()));
  }

  private Operation read(String document) {
    return read(document, "");
  }

  private Operation read(String document, String operationName) {
    return requests.read(request(document, operationName, Map.of()));
  }

  private Operation read(String document, Map<String, @Nullable Object> variables) {
    return requests.read(request(document, "", variables));
  }

  private static Request request(
      String document, String operationName, Map<String, @Nullable Object> variables) {
    return new Request(document, operationName, variables, new Caller.ApiKey(), "r1", false);
  }

  private static Map<String, @Nullable Object> arguments(Operation operation) {
    return switch (operation.roots().getFirst()) {
      case Root.One one -> Arguments.plain(one.arguments());
      case Root.Many many -> Arguments.plain(many.arguments());
      case Root.Custom custom -> Arguments.plain(custom.arguments());
      case Root.Answered _ -> Map.of();
    };
  }

  private static String json(Root root) {
    return new String(((Root.Answered) root).json(), StandardCharsets.UTF_8);
  }

  private static Map<String, @Nullable Object> mapOf(@Nullable Object... entries) {
    var map = new java.util.LinkedHashMap<String, @Nullable Object>();
    for (var i = 0; i < entries.length; i += 2) {
      map.put(String.valueOf(entries[i]), entries[i + 1]);
    }
    return map;
  }
}
