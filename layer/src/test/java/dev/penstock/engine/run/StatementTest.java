package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.engine.run.Asking.One;
import dev.penstock.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StatementTest {
  private static final long SEED = 7;

  @ParameterizedTest
  @EnumSource
  void anyDepthIsOneStatementAndTheSameRequestTheSameText(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var root = deep(Library.definition(kind));
      List<String> statements = new ArrayList<>();

      probe.ask(counting(probe.connection(), statements), root);
      probe.ask(counting(probe.connection(), statements), root);

      assertThat(statements).hasSize(2);
      assertThat(statements.getFirst()).isEqualTo(statements.getLast()).doesNotContain("Whole");
      assertThat(statements.getFirst().length()).isLessThan(16_384);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPlanRuns(TestDatabase.Kind kind) throws Exception {
    var definition = Library.definition(kind);
    var random = new Random(SEED);
    try (var probe = Probe.library(kind)) {
      for (var i = 0; i < 150; i++) {
        var model = definition.models().get(random.nextInt(definition.models().size()));
        var root =
            new Asking(definition)
                .list(
                    model.name(),
                    map("limit", 1 + random.nextInt(3)),
                    wanted(definition, model, random, 0));

        assertThat(probe.ask(root))
            .as("seed %d, plan %d:%n%s", SEED, i, probe.plan(root))
            .startsWith("{");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRequestTooLargeForOneProxyPacketStillRuns(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      List<Object> titles = new ArrayList<>();
      for (var i = 0; i < 500; i++) {
        titles.add("Title " + i);
      }
      titles.add("Whole");
      var root =
          new Asking(Library.definition(kind))
              .list("Book", map("filter", map("title", map("in", titles))), "id");

      assertThat(probe.ask(root)).isEqualTo("{\"items\":[{\"id\":\"100\"}]}");
    }
  }

  private static Root deep(ApiDefinition definition) {
    var marks =
        new Many(
            "marks", map("filter", map("word", map("ne", "Whole"))), "word", "weight", "nextToken");
    var volumes =
        new Many(
            "volumes",
            map("limit", 987),
            "id",
            "title",
            "sort",
            marks,
            new One("author", "name"),
            "nextToken");
    var books =
        new Many(
            "books",
            map("limit", 987, "sort", List.of(map("price", "DESC"))),
            "id",
            "title",
            "price",
            "pages",
            volumes,
            marks,
            new One("author", "name"),
            "nextToken");
    var shelves =
        new Many(
            "shelves",
            map(),
            "id",
            "label",
            "level",
            books,
            new One("keeper", "name", new Many("pupils", map(), "name", "nextToken")),
            "nextToken");
    var houses = new Many("houses", map(), "code", "name", shelves, "nextToken");
    return new Asking(definition)
        .list(
            "Region",
            map(),
            "id",
            "name",
            houses,
            new Many("parts", map(), "id", houses),
            "nextToken");
  }

  private static Object[] wanted(ApiDefinition definition, Model model, Random random, int depth) {
    List<Object> wanted = new ArrayList<>();
    wanted.add(model.fields().get(random.nextInt(model.fields().size())).name());
    for (var relation : model.relations()) {
      if (random.nextInt(2 + depth) == 0 && depth < 4) {
        var target = definition.model(relation.target()).orElseThrow();
        var below = wanted(definition, target, random, depth + 1);
        wanted.add(
            relation.kind() == Relation.Kind.HAS_MANY
                ? new Many(relation.name(), map("limit", 1 + random.nextInt(3)), below)
                : new One(relation.name(), below));
      }
    }
    if (random.nextBoolean() && depth == 0) {
      wanted.add("nextToken");
    }
    return wanted.toArray();
  }

  private static Connection counting(Connection connection, List<String> statements) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().contains("Statement")
                  || method.getName().equals("prepareCall")) {
                statements.add(String.valueOf(arguments[0]));
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
