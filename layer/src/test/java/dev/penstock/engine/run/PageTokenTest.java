package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PageTokenTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void tokensServeTheirOwnQueryOnly(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var page = MAPPER.readTree(probe.ask(asking.list("Book", map("limit", 2), "nextToken")));
      var token = page.get("nextToken").textValue();
      var changed =
          token.substring(0, 20) + (token.charAt(20) == 'A' ? 'B' : 'A') + token.substring(21);

      assertThat(probe.ask(asking.list("Book", map("limit", 1, "nextToken", token), "id")))
          .isEqualTo("{\"items\":[{\"id\":\"102\"}]}");
      for (var bad :
          List.of(changed, token + "A", token.substring(1), "", "x", "%%%", "a".repeat(20_000))) {
        refused(probe, asking.list("Book", map("nextToken", bad), "id"));
      }
      refused(probe, asking.list("Person", map("nextToken", token), "id"));
      refused(
          probe,
          asking.list("Book", map("nextToken", token, "filter", map("pages", map("gt", 1))), "id"));
      refused(probe, asking.list("Book", map("nextToken", token, "id", "100"), "id"));
      refused(probe, asking.list("Book", map("nextToken", token, "sortDirection", "DESC"), "id"));
      refused(
          probe,
          asking.get("Shelf", map("id", 10), new Many("books", map("nextToken", token), "id")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSamePlaceHasTheSameTokenAndNoOtherHas(TestDatabase.Kind kind) throws Exception {
    try (var probe = Probe.library(kind);
        var again = Probe.library(kind)) {
      var asking = new Asking(Library.definition(kind));
      var first = asking.list("Book", map("limit", 2), "nextToken");

      assertThat(probe.ask(first)).isEqualTo(again.ask(first));
      assertThat(
              List.of(
                  probe.ask(first),
                  probe.ask(asking.list("Book", map("limit", 1), "nextToken")),
                  probe.ask(
                      asking.list(
                          "Book",
                          map("limit", 2, "filter", map("pages", map("gt", 1))),
                          "nextToken"))))
          .doesNotHaveDuplicates();
    }
  }

  private static void refused(Probe probe, Root root) {
    assertThatThrownBy(() -> probe.ask(root))
        .isInstanceOfSatisfying(
            Failure.Exception.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(FailureCode.BAD_TOKEN));
  }
}
