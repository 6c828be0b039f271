package dev.penstock.engine.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Additions;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.CustomOperation;
import dev.penstock.definition.CustomOperation.Kind;
import dev.penstock.definition.Model;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ValueType;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.Limits;
import dev.penstock.engine.Request;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Authorization;
import dev.penstock.engine.graphql.Definitions;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.graphql.Requests;
import dev.penstock.engine.run.Answers;
import dev.penstock.engine.run.ByteSink;
import dev.penstock.engine.run.Denials;
import dev.penstock.engine.run.Prepared;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepsTest {
  private static final Caller KEY = new Caller.ApiKey();
  private static final Caller NOBODY = new Caller.Anonymous();

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
  void introspectionIsForCallersWithAKey() {
    var definition = blog(List.of(), List.of());

    assertThat(refusal(definition, KEY, "{ __schema { queryType { name } } }")).isEmpty();
    assertThat(refusal(definition, NOBODY, "{ __schema { queryType { name } } }"))
        .hasValue(denied("__schema", "Query"));
    assertThat(refusal(definition, NOBODY, "{ __typename }")).isEmpty();
  }

  @Test
  void operationsOfUsersAdmitWhomTheirOwnRulesAdmit() {
    var everything = List.of(Definitions.EVERYTHING);

    assertThat(refusal(with(everything, List.of(), Kind.QUERY), KEY, "{ own { id } }"))
        .hasValue(denied("own", "Query"));
    assertThat(refusal(with(everything, List.of(), Kind.MUTATION), KEY, "mutation { own { id } }"))
        .hasValue(denied("own", "Mutation"));
    assertThat(refusal(with(everything, everything, Kind.QUERY), KEY, "{ own { id } }")).isEmpty();
    assertThat(refusal(with(everything, everything, Kind.QUERY), NOBODY, "{ own { id } }"))
        .hasValue(denied("own", "Query"));
  }

  @Test
  void queriesOfUsersGiveNoRowsToWhomTheModelDoesNotAdmit() {
    var everything = List.of(Definitions.EVERYTHING);

    assertThat(refusal(with(List.of(), everything, Kind.QUERY), KEY, "{ own { id } }"))
        .hasValue(denied("own", "Query"));
    assertThat(refusal(with(List.of(), everything, Kind.MUTATION), KEY, "mutation { own { id } }"))
        .isEmpty();
  }

  /** An operation that answers with a list of comments. */
  private static ApiDefinition with(List<Rule> ofModels, List<Rule> ofOperation, Kind kind) {
    var blog = blog(ofModels, List.of());
    var operation =
        new CustomOperation(
            kind,
            "own",
            "",
            List.of(),
            new ValueType.ListOf(new ValueType.Row("Comment", false), false),
            new CustomOperation.Handler.Sql("select * from comments", ""),
            ofOperation);
    return new ApiDefinition(
        blog.database(),
        blog.models(),
        blog.enums(),
        blog.authorization(),
        new Additions(List.of(), List.of(operation)));
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
    var root = new Requests(definition, Limits.DEFAULT, true).read(request).roots().getFirst();
    var authorization = new Authorization(definition);
    var leaves = new Leaves(List.of());
    var access = authorization.access(authorization.shape(caller), leaves, new Guards());
    try {
      var step = new Steps(new Nulls()).of(access, root);
      step.prepared().with(leaves).run("r1", ByteSink.inMemory(), new Denials());
      return Optional.empty();
    } catch (Failure.Exception refused) {
      return Optional.of(refused.failure());
    }
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
