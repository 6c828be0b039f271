package dev.penstock.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.engine.graphql.Requests;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Caller KEY = new Caller.ApiKey();
  private static final Caller NOBODY = new Caller.Anonymous();
  private static final String NESTED = "{ getPost(id: 1) { comments { items { post { id } } } } }";

  @Test
  void withoutARuleNobodyIsAdmitted() {
    var definition = blog(List.of(), List.of());

    assertThat(refusal(definition, KEY, "{ getPost(id: 1) { id } }"))
        .hasValue(denied("getPost", "Query"));
    assertThat(refusal(definition, KEY, "mutation { x: deletePost(input: {id: 1}) { id } }"))
        .hasValue(denied("deletePost", "Mutation"));
  }

  @Test
  void keyIsAdmittedToTheOperationsOfItsRule() {
    var definition = blog(List.of(rule(Operation.GET)), List.of());

    assertThat(refusal(definition, KEY, "{ getPost(id: 1) { id } }")).isEmpty();
    assertThat(refusal(definition, KEY, "{ listPosts { nextToken } }"))
        .hasValue(denied("listPosts", "Query"));
    assertThat(refusal(definition, NOBODY, "{ getPost(id: 1) { id } }"))
        .hasValue(denied("getPost", "Query"));
  }

  @Test
  void rulesOfAModelStandInPlaceOfTheApis() {
    var definition = blog(List.of(Definitions.EVERYTHING), List.of(rule(Operation.GET)));

    assertThat(refusal(definition, KEY, "{ listPosts { nextToken } }")).isEmpty();
    assertThat(refusal(definition, KEY, "{ getComment(id: 1) { id } }")).isEmpty();
    assertThat(refusal(definition, KEY, "{ listComments { nextToken } }"))
        .hasValue(denied("listComments", "Query"));
  }

  @Test
  void relationsNeedTheRulesOfTheirTarget() {
    assertThat(
            refusal(
                blog(List.of(Definitions.EVERYTHING), List.of(rule(Operation.GET))), KEY, NESTED))
        .hasValue(denied("comments", "Post"));
    assertThat(refusal(blog(List.of(rule(Operation.GET, Operation.LIST)), List.of()), KEY, NESTED))
        .isEmpty();
    assertThat(
            refusal(
                blog(List.of(rule(Operation.LIST)), List.of()),
                KEY,
                "{ listComments { items { post { id } } } }"))
        .hasValue(denied("post", "Comment"));
    assertThat(
            refusal(
                blog(List.of(rule(Operation.CREATE)), List.of()),
                KEY,
                "mutation { createPost(input: {title: \"x\"}) { id comments { nextToken } } }"))
        .hasValue(denied("comments", "Post"));
  }

  @Test
  void introspectionIsForCallersWithAKey() {
    var definition = blog(List.of(), List.of());

    assertThat(refusal(definition, KEY, "{ __schema { queryType { name } } }")).isEmpty();
    assertThat(refusal(definition, NOBODY, "{ __schema { queryType { name } } }"))
        .hasValue(denied("__schema", "Query"));
    assertThat(refusal(definition, NOBODY, "{ __typename }")).isEmpty();
  }

  private static Failure denied(String field, String type) {
    return Failure.of(
        FailureCode.UNAUTHORIZED, "Not Authorized to access %s on type %s".formatted(field, type));
  }

  private static Rule rule(Operation first, Operation... others) {
    return new Rule(new Whom.Public(Provider.API_KEY), EnumSet.of(first, others));
  }

  private static ApiDefinition blog(List<Rule> all, List<Rule> ofComments) {
    var comment = Definitions.comment();
    var ruled =
        new Model(
            comment.name(),
            comment.plural(),
            comment.table(),
            comment.description(),
            comment.fields(),
            comment.relations(),
            comment.primaryKey(),
            comment.constraints(),
            comment.indexes(),
            comment.readOnly(),
            comment.disabled(),
            ofComments);
    return Definitions.api(List.of(Definitions.post(), ruled), List.of(Definitions.status()), all);
  }

  private static Optional<Failure> refusal(ApiDefinition definition, Caller caller, String text) {
    var request = new Request(text, "", Map.of(), caller, "r1", false);
    var operation = new Requests(definition, Limits.DEFAULT, true).read(request);
    return new Admission(definition).refusal(caller, operation.roots().getFirst());
  }
}
