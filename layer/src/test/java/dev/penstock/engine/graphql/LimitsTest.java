package dev.penstock.engine.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.engine.Caller;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import graphql.introspection.IntrospectionQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitsTest {
  private final Requests requests = new Requests(Definitions.blog(), Limits.DEFAULT, true);

  @Test
  void characters() {
    accepts("{ __typename }" + " ".repeat(1_048_576 - 14));
    refuses("{ __typename }" + " ".repeat(1_048_576), "more than 1048576 characters");
  }

  @Test
  void tokens() {
    refuses("{ " + "__typename ".repeat(5_000) + "}", "more than 5000 tokens");
  }

  @Test
  void depthOfRows() {
    accepts(nested(12));
    refuses(nested(13), "more than 12 levels of rows within rows");
  }

  @Test
  void depthOfLists() {
    accepts(nestedLists(12));
    refuses(nestedLists(13), "more than 12 levels of rows within rows");
  }

  @Test
  void nestingOfTheGrammar() {
    refuses("{ a".repeat(400) + "}".repeat(400), "The document nests too deeply");
  }

  @Test
  void aliases() {
    accepts(aliased(50));
    refuses(aliased(51), "more than 50 aliases");
  }

  @Test
  void rootFields() {
    accepts(roots("query", 20));
    refuses(roots("query", 21), "more than 20 root fields of a query");
    accepts(roots("mutation", 5));
    refuses(roots("mutation", 6), "more than 5 root fields of a mutation");
  }

  @Test
  void fragments() {
    refuses(
        "{ __typename } "
            + IntStream.range(0, 51)
                .mapToObj("fragment F%d on Query { __typename } "::formatted)
                .collect(Collectors.joining()),
        "more than 50 fragments");
  }

  @Test
  void directives() {
    refuses("{ " + "__typename @skip(if: true) ".repeat(21) + "}", "more than 20 directives");
  }

  @Test
  void nestingOfInputs() {
    accepts(filtered("not: {".repeat(8), "}".repeat(8)));
    refuses(
        filtered("not: {".repeat(10), "}".repeat(10)),
        "more than 10 input objects within one another");
  }

  @Test
  void nestingOfVariables() {
    Map<String, Object> filter = Map.of();
    for (var i = 0; i < 10; i++) {
      filter = Map.of("and", List.of(filter));
    }

    refuses(
        "query ($f: ModelPostFilterInput) { listPosts(filter: $f) { nextToken } }",
        "more than 10 input objects within one another",
        Map.of("f", filter));
  }

  @Test
  void fieldsAfterFragmentsAreOpened() {
    var fragments =
        IntStream.range(0, 11)
            .mapToObj(level ->
                "fragment F%d on Comment { a: post { b: comments { items { ...F%d } } } c: post { d: comments { items { ...F%d } } } } "
                    .formatted(level, level + 1, level + 1))
            .collect(Collectors.joining());

    refuses(
        "{ listComments { items { ...F0 } } } " + fragments + "fragment F11 on Comment { id }",
        "which is the limit.");
  }

  @Test
  void limitsAreSettings() {
    var strict = new Limits(30, 100, 2, 2, 10, 1, 1, 1, 1, 1, 1);
    var small = new Requests(Definitions.blog(), strict, true);

    assertThat(message(small, "{ a: __typename b: __typename }", Map.of()))
        .isEqualTo("The document has more than 30 characters, which is the limit.");
    assertThat(message(small, "{a:__typename b:__typename}", Map.of()))
        .isEqualTo("The document has more than 1 aliases, which is the limit.");
  }

  @Test
  void introspectionOfGraphiqlAndOthersPasses() {
    accepts(IntrospectionQuery.INTROSPECTION_QUERY);
  }

  private static String nested(int rows) {
    return IntStream.range(0, rows - 1)
            .mapToObj(level -> level % 2 == 0 ? "post {" : "comments { items {")
            .collect(Collectors.joining(" ", "{ getComment(id: 1) { ", ""))
        + " id "
        + IntStream.range(0, rows - 1)
            .mapToObj(level -> level % 2 == 0 ? "}" : "} }")
            .collect(Collectors.joining())
        + " } }";
  }

  private static String nestedLists(int rows) {
    return nested(rows).replace("getComment(id: 1) {", "listComments { items {").concat(" }");
  }

  private static String aliased(int aliases) {
    return IntStream.range(0, aliases)
        .mapToObj("a%d: id"::formatted)
        .collect(Collectors.joining(" ", "{ getPost(id: 1) { ", " } }"));
  }

  private static String roots(String kind, int roots) {
    return IntStream.range(0, roots)
        .mapToObj("a%d: __typename"::formatted)
        .collect(Collectors.joining(" ", kind + " { ", " }"));
  }

  private static String filtered(String start, String end) {
    return "{ listPosts(filter: {%s title: {eq: \"x\"} %s}) { nextToken } }".formatted(start, end);
  }

  private void accepts(String document) {
    assertThatCode(() -> requests.read(request(document, Map.of()))).doesNotThrowAnyException();
  }

  private void refuses(String document, String message) {
    refuses(document, message, Map.of());
  }

  private void refuses(String document, String message, Map<String, @Nullable Object> variables) {
    assertThat(message(requests, document, variables)).contains(message);
  }

  private static String message(
      Requests requests, String document, Map<String, @Nullable Object> variables) {
    var refusal =
        Objects.requireNonNull(
            catchThrowableOfType(
                Refusal.class,
                () -> assertThat(requests.read(request(document, variables))).isNull()));
    assertThat(refusal.problems().getFirst().failure().code()).isEqualTo(FailureCode.VALIDATION);
    return refusal.problems().getFirst().failure().message();
  }

  private static Request request(String document, Map<String, @Nullable Object> variables) {
    return new Request(document, "", variables, new Caller.ApiKey(), "r1", false);
  }
}
