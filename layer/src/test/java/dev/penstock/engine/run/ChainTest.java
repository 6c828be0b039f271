package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages below pages are read by one join, unless a second relation beside them makes it a union:
 * the answers must be the same.
 */
final class ChainTest {
  private static final long SEED = 11;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void aJoinAnswersAsAUnionDoes(TestDatabase.Kind kind) throws Exception {
    var definition = Library.definition(kind);
    var random = new Random(SEED);
    var joins = 0;
    try (var probe = Probe.library(kind)) {
      for (var i = 0; i < 60; i++) {
        var model = withMany(definition, random);
        var arguments = page(random);
        var wanted = wanted(definition, model, random, 3);
        var alone = new Asking(definition).list(model.name(), arguments, wanted);
        var beside = new Asking(definition).list(model.name(), arguments, withSibling(wanted));
        joins += probe.sql(alone).contains("union all") ? 0 : 1;

        var answer = answer(probe.ask(alone));
        var expected = answer(probe.ask(beside));

        expected.path("items").forEach(row -> ((ObjectNode) row).remove("sibling"));
        assertThat(probe.sql(beside)).contains("union all");
        assertThat(answer)
            .as("seed %d, plan %d:%n%s", SEED, i, probe.plan(alone))
            .isEqualTo(expected);
      }
      assertThat(joins).isGreaterThan(20);
    }
  }

  /** Tokens are sealed differently each time; what they lead to is for other tests. */
  private static JsonNode answer(String json) throws JsonProcessingException {
    return MAPPER.readTree(json.replaceAll("\"nextToken\":\"[^\"]+\"", "\"nextToken\":true"));
  }

  private static Object[] withSibling(Object[] wanted) {
    var relation = (Many) wanted[0];
    List<Object> all = new ArrayList<>(List.of(wanted));
    all.add(new Many("sibling:" + relation.name(), map("limit", 1), "__typename"));
    return all.toArray();
  }

  private static Model withMany(ApiDefinition definition, Random random) {
    var models = definition.models().stream().filter(model -> !toMany(model).isEmpty()).toList();
    return models.get(random.nextInt(models.size()));
  }

  private static List<Relation> toMany(Model model) {
    return model.relations().stream()
        .filter(relation -> relation.kind() == Relation.Kind.HAS_MANY)
        .toList();
  }

  /** A relation first, while there are levels left, then the key, and perhaps a token. */
  private static Object[] wanted(ApiDefinition definition, Model model, Random random, int levels) {
    List<Object> wanted = new ArrayList<>();
    var relations = toMany(model);
    if (levels > 0 && !relations.isEmpty()) {
      var relation = relations.get(random.nextInt(relations.size()));
      var target = definition.model(relation.target()).orElseThrow();
      wanted.add(
          new Many(
              relation.name(),
              page(random),
              wanted(definition, target, random, levels - 1 - random.nextInt(2))));
    }
    wanted.add(model.keyFields().getFirst().name());
    if (random.nextBoolean()) {
      wanted.add("nextToken");
    }
    return wanted.toArray();
  }

  private static Map<String, @Nullable Object> page(Random random) {
    var direction = random.nextBoolean() ? "ASC" : "DESC";
    return random.nextInt(4) == 0
        ? map("sortDirection", direction)
        : map("limit", 1 + random.nextInt(3), "sortDirection", direction);
  }
}
