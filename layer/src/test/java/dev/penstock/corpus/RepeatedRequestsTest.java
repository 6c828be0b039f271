package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caches;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A gateway that remembers answers as one that does not, whatever it was asked before. */
class RepeatedRequestsTest {
  private static final int VARIATIONS = 3;

  /** The first time a document is only noted, the second time it is kept. */
  private static final int TIMES = 3;

  @ParameterizedTest
  @EnumSource
  void whatWasPlannedBeforeChangesNoAnswer(Kind kind) {
    var seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    try (var shop = Shop.open(kind);
        var forgetful = GeneratedApi.gateway(shop.database(), shop.definition(), Caches.OFF)) {
      var requests = requests(kind, new Variations(shop.definition(), random));
      var expected = requests.stream().map(request -> answer(forgetful, request)).toList();

      for (var round = 0; round < TIMES; round++) {
        var order =
            new ArrayList<>(java.util.stream.IntStream.range(0, requests.size()).boxed().toList());
        Collections.shuffle(order, random);
        for (var number : order) {
          var request = requests.get(number);
          assertThat(answer(shop.gateway(), request))
              .as("seed %d, round %d: %s", seed, round, request)
              .isEqualTo(expected.get(number));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesFollowOneAnother(Kind kind) {
    var document =
        "query ($t: String, $l: Int, $d: ModelSortDirection, $f: ModelTagFilterInput) {"
            + " listTags(nextToken: $t, limit: $l, sortDirection: $d, filter: $f) { items { id }"
            + " nextToken } }";
    try (var shop = Shop.open(kind);
        var forgetful = GeneratedApi.gateway(shop.database(), shop.definition(), Caches.OFF)) {
      for (var direction : List.of("ASC", "DESC", "ASC")) {
        for (var limit : List.of(1, 2, 3, 2)) {
          List<String> remembered = new ArrayList<>();
          List<String> planned = new ArrayList<>();
          var filter = Map.of("id", Map.of("gt", limit - 2));
          @Nullable Object token = null;
          do {
            Map<String, @Nullable Object> variables = new LinkedHashMap<>();
            variables.put("t", token);
            variables.put("l", limit);
            variables.put("d", direction);
            variables.put("f", filter);
            var request = request(new Case.Step(document, variables), new Caller.ApiKey());
            var answer = Answer.of(shop.gateway().execute(request));
            remembered.add(masked(answer.text()));
            planned.add(masked(Answer.of(forgetful.execute(request)).text()));
            token = answer.at("listTags.nextToken").textValue();
          } while (token != null);

          assertThat(remembered).isEqualTo(planned).hasSizeGreaterThan(1);
        }
      }
    }
  }

  /** Two databases that had the same rows are sent the same changes in the same order. */
  @ParameterizedTest
  @EnumSource
  void whatWasPlannedBeforeMakesTheSameChanges(Kind kind) {
    var seed = Long.getLong("seed", System.nanoTime());
    var random = new Random(seed);
    try (var shop = Shop.open(kind);
        var other = Shop.open(kind);
        var forgetful = GeneratedApi.gateway(other.database(), other.definition(), Caches.OFF)) {
      var changes = changes(kind, new Variations(shop.definition(), random));
      for (var round = 0; round < 2; round++) {
        Collections.shuffle(changes, random);
        for (var change : changes) {
          assertThat(unique(answer(shop.gateway(), change)))
              .as("seed %d, round %d: %s", seed, round, change)
              .isEqualTo(unique(answer(forgetful, change)));
        }
      }
    }
  }

  private static List<Request> changes(Kind kind, Variations variations) {
    List<Request> requests = new ArrayList<>();
    for (var each : Case.allBelow(Path.of("src/test/cases"))) {
      if (!each.databases().contains(kind) || !each.mutates()) {
        continue;
      }
      var step = each.steps().getFirst();
      variations
          .withVariables(step.document())
          .ifPresent(variable -> {
            requests.add(request(variable, new Caller.ApiKey()));
            requests.add(request(variable, new Caller.Anonymous()));
            for (var i = 0; i < 2 * VARIATIONS; i++) {
              requests.add(request(variations.otherValues(variable), new Caller.ApiKey()));
            }
          });
    }
    assertThat(requests).hasSizeGreaterThan(100);
    return requests;
  }

  /** Without what is made anew each time. */
  private static String unique(String json) {
    return json.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…")
        .replaceAll("20[2-9]\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
  }

  /**
   * Every read of the corpus with its literals, with variables, with other values, in pairs of
   * callers.
   */
  private static List<Request> requests(Kind kind, Variations variations) {
    List<Request> requests = new ArrayList<>();
    for (var each : Case.allBelow(Path.of("src/test/cases"))) {
      if (!each.databases().contains(kind) || each.mutates()) {
        continue;
      }
      var step = each.steps().getFirst();
      requests.add(request(step, new Caller.ApiKey()));
      variations
          .withVariables(step.document())
          .ifPresent(variable -> {
            requests.add(request(variable, new Caller.ApiKey()));
            requests.add(request(variable, new Caller.Anonymous()));
            for (var i = 0; i < VARIATIONS; i++) {
              requests.add(request(variations.otherValues(variable), new Caller.ApiKey()));
            }
          });
    }
    for (var skipped : List.of(true, false)) {
      for (var included : List.of(true, false)) {
        requests.add(request(directives(skipped, included), new Caller.ApiKey()));
      }
    }
    assertThat(requests).hasSizeGreaterThan(300);
    return requests;
  }

  private static Case.Step directives(boolean skipped, boolean included) {
    var document =
        "query ($s: Boolean!, $i: Boolean! = true, $unused: Int) { listTags(limit: 2) {"
            + " items { id @skip(if: $s) name @include(if: $i) } ... @skip(if: $s) { nextToken } }"
            + " other: listTags(limit: $unused) @include(if: $s) { __typename } }";
    return new Case.Step(document, Map.of("s", skipped, "i", included, "unused", 5));
  }

  private static Request request(Case.Step step, Caller caller) {
    return new Request(step.document(), "", step.variables(), caller, "r", false);
  }

  private static String answer(Gateway gateway, Request request) {
    return masked(new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8));
  }

  /** Sealed anew each time. */
  private static String masked(String json) {
    return json.replaceAll("\"nextToken\" ?: ?\"[^\"]+\"", "\"nextToken\":\"…\"");
  }
}
