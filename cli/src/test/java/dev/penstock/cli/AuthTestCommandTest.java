package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of tests, with and without a database, and what is wrong in them. */
final class AuthTestCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String RULES =
      """
      import static dev.penstock.schema.Conditions.claim;
      import dev.penstock.definition.*;
      import dev.penstock.schema.Api;
      public final class DataSchema {
        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .authorization(
                  SqlSchema.tag,
                  allow -> allow.publicApiKey().to(Operation.GET),
                  allow -> allow.when(SqlSchema.tag.name.eq(claim("tag"))).to(Operation.READ),
                  allow -> allow.group("staff").whenNew(SqlSchema.tag.name.ne(claim("sub"))))
              .authorization(SqlSchema.product, allow -> allow.group("staff"))
              .authorization(
                  SqlSchema.product.description,
                  allow -> allow.group("buyers"))
              .build();
        }
      }
      """;

  private static final String CALLERS =
      """
      callers:
        key: {provider: apiKey}
        sid: {claims: {sub: sid, "cognito:groups": [staff]}}
        fan: {provider: oidc, claims: {tag: organic}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void dataIsAskedFromTheDatabase(Kind kind) throws Exception {
    try (var shop = ShopFolder.open(kind, folder, RULES)) {
      var first = shop.run("auth", "test", "--file", "none.yaml");
      assertThat(first.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
      shop.write(
          "schema/auth-tests.yaml",
          CALLERS
              + """
              tests:
                - name: right
                  caller: fan
                  request: 'query Q($n: String) { listTags(filter: {name: {ne: $n}}) { items { name } } }'
                  variables: {n: nothing}
                  expect: {listTags: where name = claim("tag")}
                  data: {listTags: {items: [{name: organic}]}}
                - name: wrong
                  caller: fan
                  request: '{ listTags { items { name } nextToken } }'
                  data: {listTags: {items: [{name: new}, {name: sale}], nextToken: null}}
                - name: refused is null
                  caller: key
                  request: '{ listTags { items { name } } }'
                  data: {listTags: null}
                - name: changes are not made
                  caller: sid
                  request: 'mutation { deleteTag(input: {id: 1}) { id } }'
                  data: {deleteTag: null}
              """);

      var run = shop.run("auth", "test");

      assertThat(run.out())
          .isEqualTo(
              """
              ok      schema/auth-tests.yaml:6  right
              failed  schema/auth-tests.yaml:12  wrong
                      data.listTags.items[0].name: expected "new", and it is "organic"
                      data.listTags.items[1]: expected {"name":"sale"}, and it is not there
              ok      schema/auth-tests.yaml:16  refused is null
              failed  schema/auth-tests.yaml:20  changes are not made
                      data: expected the answer to a query, and it is that to a mutation
                        Tests change no rows. Say what rules shall say with "expect".
              2 passed, 2 failed
              """);
      assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
      shop.forgetDatabase();
      var without = shop.run("auth", "test");
      assertThat(without.error()).startsWith("There is no secret SHOP_URL.");
      assertThat(without.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
      var offline = shop.run("auth", "test", "--offline");
      assertThat(offline.out()).endsWith("\n3 passed, 1 failed, the data of 4 left out\n");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatRulesSayNeedsNoDatabase(Kind kind) throws Exception {
    try (var shop = ShopFolder.open(kind, folder, RULES)) {
      shop.forgetDatabase();
      shop.write(
          "schema/auth-tests.yaml",
          CALLERS
              + """
              tests:
                - name: all is as it should be
                  caller: sid
                  request: |
                    mutation {
                      one: updateTag(input: {id: 1, name: "x"}) { name }
                      createTag(input: {name: "x"}) { id }
                      createProduct(input: {price: "1", name: "x", sku: "y", categoryId: 1, description: "d"}) { id }
                      updateProduct(input: {id: 1, name: "x"}) { name description }
                    }
                  expect:
                    one: where name <> claim("sub")
                    one.name: allowed
                    createTag: where
                    createProduct: refused
                    createProduct(input.description): refused
                    updateProduct: allowed
                    updateProduct.description: denied
                    "*": allowed
                - name: all is otherwise
                  caller: fan
                  request: '{ listTags { items { id name } } }'
                  expect:
                    listTags: where name = "x"
                    listTags.items.id: denied
                    listTags.items.nam: allowed
                    "*": where
              """);

      var run = shop.run("auth", "test", "--json");

      var tests = JSON.readTree(run.out()).path("tests");
      assertThat(tests.path(0).path("differences").valueStream().map(Object::toString))
          .as(run.out())
          .hasSize(2)
          .allMatch(
              text -> text.contains("(input.name)\",\"expected\":\"allowed\",\"actual\":\"where"));
      assertThat(
              tests
                  .path(1)
                  .path("differences")
                  .valueStream()
                  .map(difference ->
                      "%s: %s, %s"
                          .formatted(
                              difference.path("path").asText(),
                              difference.path("expected").asText(),
                              difference.path("actual").asText())))
          .containsExactly(
              "listTags: where name = \"x\", where name = claim(\"tag\")",
              "listTags.items.id: denied, allowed",
              "listTags.items.nam: allowed, no part of the request",
              "listTags.items.name: where, allowed");
      assertThat(run.out()).contains("Did you mean \\\"listTags.items.name\\\"?");
      assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    }
  }

  @Test
  void whatIsWrongInTheFileIsToldTogether() {
    var text =
        """
        callers:
          ada: {claim: {sub: ada}}
          bob: {provider: aouth}
          eve: {claims: 3}
          key: {provider: apiKey, claims: {sub: x}}
          fox: {principal: nightly}
          fay: {deniedFields: [Query.x]}
          fun: {provider: custom, deniedFields: x}
        tests:
          - name: one
            caller: adda
            request: '{ a }'
            expect: denied
          - caller: ada
            request: '{ a }'
          - name: three
            caller: bob
            request: '{ a }'
            expect: {a: alowed}
            dat: {}
        other: 1
        """;

    assertThat(problems(text))
        .containsExactly(
            "t.yaml:2:9: There is no key \"claim\" here. Did you mean \"claims\"?",
            "t.yaml:3:19: There is no provider \"aouth\". It can be anonymous, apiKey, userPools,"
                + " oidc, custom, iam, guest.",
            "t.yaml:4:17: \"claims\" must be names with values.",
            "t.yaml:5:8: A caller of apiKey has no claims.",
            "t.yaml:6:8: Only a caller of iam is a principal.",
            "t.yaml:7:8: Only a custom authorizer denies fields.",
            "t.yaml:8:41: \"deniedFields\" must be a list of texts.",
            "t.yaml:11:13: There is no caller \"adda\" below \"callers\". Did you mean \"ada\"?",
            "t.yaml:13:13: \"expect\" must be allowed, refused, or parts of the request with"
                + " outcomes.",
            "t.yaml:14:5: A test needs \"name\".",
            "t.yaml:14:5: A test needs \"expect\" or \"data\".",
            "t.yaml:19:17: There is no outcome \"alowed\". Did you mean \"allowed\"? It can be"
                + " allowed, where, denied, refused, unread, failed, or where with a condition.",
            "t.yaml:20:5: There is no key \"dat\" here. Did you mean \"data\"?",
            "t.yaml:21:1: There is no key \"other\" here. It can be callers, tests.");
    assertThat(problems("tests: {}"))
        .containsExactly("t.yaml:1:1: \"tests\" must be there, and be a list of tests.");
    assertThat(problems(""))
        .containsExactly("t.yaml:1:1: There is no test. Write some below \"tests\".");
    assertThat(problems("a: ["))
        .containsExactly("t.yaml:1:5: This is not YAML. Correct it here or just before.");
  }

  private static List<String> problems(String text) {
    try {
      AuthTestFile.read("t.yaml", text);
      return List.of();
    } catch (Refusal refusal) {
      return refusal.lines();
    }
  }
}
