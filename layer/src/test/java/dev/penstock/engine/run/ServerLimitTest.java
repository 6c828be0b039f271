package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Expression;
import dev.penstock.definition.Field;
import dev.penstock.definition.Operand;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Path;
import dev.penstock.definition.Provider;
import dev.penstock.definition.RowCondition;
import dev.penstock.definition.Rule;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Authorization;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.engine.run.Asking.One;
import dev.penstock.engine.sql.ReadText;
import dev.penstock.engine.sql.Reading;
import dev.penstock.engine.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** MySQL is told how long it may read wherever that may be long. */
class ServerLimitTest {
  private static final String LIMIT = " /*+ MAX_EXECUTION_TIME(1500) */";
  private static final Rule OPEN =
      new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class));

  @Test
  void aRowByItsKeyIsFoundAtOnce() {
    assertThat(text(OPEN, asking(OPEN).get("Node", map("id", 1), "id", "name")))
        .isEqualTo("select t0.`id`, t0.`name` from `nodes` as t0 where t0.`id` = ?");
  }

  @Test
  void whatLooksAtMoreThanOneRowMayTakeLong() {
    var asking = asking(OPEN);

    assertThat(text(OPEN, asking.list("Node", map(), "id"))).startsWith("select" + LIMIT);
    assertThat(text(OPEN, asking.get("Node", map("id", 1), "id", new One("above", "id"))))
        .startsWith("select" + LIMIT);
    assertThat(text(OPEN, asking.get("Node", map("id", 1), "id", new Many("below", map(), "id"))))
        .contains(LIMIT);
  }

  @Test
  void theLimitStandsWithOtherHints() {
    var statement = new Statement("select /*+ index(t0 `a`) */ t0.`id` from `x` as t0", List.of());
    var select = OptionalInt.of("select".length());
    var reading = new Reading(statement, select, new Reading.Nesting.None(), List.of());

    assertThat(new ServerLimit(Engine.MYSQL, Duration.ofMillis(1500)).text(reading))
        .isEqualTo("select /*+ MAX_EXECUTION_TIME(1500) index(t0 `a`) */ t0.`id` from `x` as t0");
  }

  @Test
  void anExpressionOfAUserMayTakeLong() {
    assertThat(text(OPEN, asking(OPEN).get("Node", map("id", 1), "slow")))
        .startsWith("select" + LIMIT);
  }

  @Test
  void aRuleThatLooksAtOtherRowsMayTakeLong() {
    var named =
        new RowCondition.Compare(
            new Path(List.of(), "name"), RowCondition.Comparison.EQ, new Operand.Literal("a"));
    var rule =
        new Rule(
            OPEN.whom(),
            OPEN.operations(),
            Optional.of(new RowCondition.Exists(List.of("below"), named)),
            Optional.empty(),
            List.of());

    assertThat(text(rule, asking(rule).get("Node", map("id", 1), "id")))
        .startsWith("select" + LIMIT)
        .contains("exists");
  }

  private static Asking asking(Rule rule) {
    return new Asking(definition(rule));
  }

  private static String text(Rule rule, Root root) {
    var definition = definition(rule);
    var access = access(definition);
    var planner = new Planner(definition, new PageTokens(new byte[32]), 1000);
    var plan =
        switch (root) {
          case Root.Many many -> planner.list(many, access);
          case Root.One one -> planner.get(one, access);
          case Root.Answered _, Root.Custom _ -> throw new AssertionError(root);
        };
    return new ServerLimit(Engine.MYSQL, Duration.ofMillis(1500))
        .text(ReadText.write(Dialects.of(Engine.MYSQL), plan));
  }

  private static Access access(ApiDefinition definition) {
    var authorization = new Authorization(definition);
    return authorization.access(
        authorization.shape(new Caller.ApiKey()), new Leaves(List.of()), new Guards());
  }

  private static ApiDefinition definition(Rule rule) {
    var text = ColumnType.of("varchar(20)", Storage.TEXT).inexact();
    var slow = new Expression(List.of(new Expression.Part.Text("sleep(1)")));
    var node =
        Definitions.model(
            "",
            "Node",
            "nodes",
            List.of("id"),
            List.of(
                Definitions.required("id", "id", Definitions.integer()),
                Definitions.required("name", "name", text),
                Definitions.optional("aboveId", "above_id", Definitions.integer()),
                new Field(
                    "slow",
                    Definitions.scalar(ScalarType.INT),
                    Column.computed(Definitions.integer(), slow),
                    "",
                    false)),
            List.of(
                Definitions.belongsTo("above", "Node", "aboveId", "id"),
                Definitions.hasMany("below", "Node", "id", "aboveId")));
    return new ApiDefinition(
        new Database("test", Engine.MYSQL, "URL", ""), List.of(node), List.of(), List.of(rule));
  }
}
