package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RandomFilterTest {
  private static final long SEED = 20_261_120;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void filtersMeanTheSameAsInJavaAndNeverWiden(TestDatabase.Kind kind) throws Exception {
    var random = new Random(SEED);
    try (var probe = new Probe(kind, Things.script(kind), Things.definition(kind))) {
      var rows = Things.fill(probe, kind, random, 150);
      var filters = new RandomFilter(random);
      for (var i = 0; i < 600; i++) {
        var filter = filters.filter(0);
        var more = filters.filter(1);

        var found = ids(probe, kind, filter);
        var fewer = ids(probe, kind, map("and", List.of(filter, more)));

        assertThat(found)
            .as("seed %d, filter %d: %s", SEED, i, filter)
            .isEqualTo(expected(rows, filter));
        assertThat(found)
            .as("seed %d, filter %d: %s and %s", SEED, i, filter, more)
            .containsAll(fewer);
      }
    }
  }

  private static List<Integer> expected(
      List<Map<String, @Nullable Object>> rows, Map<?, ?> filter) {
    List<Integer> ids = new ArrayList<>();
    for (var id = 0; id < rows.size(); id++) {
      if (Boolean.TRUE.equals(PlainEvaluation.test(filter, rows.get(id)))) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static List<Integer> ids(
      Probe probe, TestDatabase.Kind kind, Map<String, @Nullable Object> filter) throws Exception {
    var asking = new Asking(Things.definition(kind));
    var answer =
        MAPPER.readTree(
            probe.ask(asking.list("Thing", map("filter", filter, "limit", 1000), "id")));
    List<Integer> ids = new ArrayList<>();
    answer.get("items").forEach(item -> ids.add(item.get("id").asInt()));
    return ids;
  }
}
