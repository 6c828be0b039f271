package dev.penstock.engine.run;

import static dev.penstock.engine.run.Asking.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Everything;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.engine.plan.Planner;
import dev.penstock.engine.run.Asking.Many;
import dev.penstock.engine.run.Asking.One;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ArgumentTest {
  private final Asking asking = new Asking(Library.definition(TestDatabase.Kind.POSTGRESQL));
  private final Access access =
      Everything.allowed(Library.definition(TestDatabase.Kind.POSTGRESQL));
  private final Planner planner =
      new Planner(
          Library.definition(TestDatabase.Kind.POSTGRESQL),
          new PageTokens("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)),
          1000);

  @Test
  void limitsStayWithinTheMaximum() {
    for (var limit : List.of(0, -1, 1001)) {
      refused(map("limit", limit), FailureCode.BAD_ARGUMENT, "Give limit a number from 1 to 1000.");
    }
    assertThat(plan(map())).contains("at most 100 of Book");
    assertThat(plan(map("limit", null))).contains("at most 100 of Book");
    assertThat(plan(map("limit", 1000))).contains("at most 1000 of Book");
  }

  @Test
  void aSortEntryNamesExactlyOneField() {
    var message = "Name exactly one field in each entry of sort, in the order that counts.";
    refused(
        map("sort", List.of(map("title", "ASC", "id", "ASC"))), FailureCode.BAD_ARGUMENT, message);
    refused(map("sort", List.of(map())), FailureCode.BAD_ARGUMENT, message);
    refused(
        map("sort", List.of(map("title", null))),
        FailureCode.BAD_ARGUMENT,
        "Give title in sort a direction, ASC or DESC.");
    refused(
        map("sort", List.of(map("title", "ASC"), map("title", "DESC"))),
        FailureCode.BAD_ARGUMENT,
        "Name each field once in sort.");
  }

  @Test
  void theKeyComesLastInEveryOrder() {
    assertThat(plan(map("sort", List.of(map("title", "DESC")))))
        .contains("order title descending, id\n");
    assertThat(plan(map("sort", List.of(map("id", "DESC"), map("title", "ASC")))))
        .contains("order id descending, title\n");
    assertThat(plan(map("sortDirection", "DESC"))).contains("order id descending\n");
  }

  @Test
  void nullIsAValueForEqualityOnly() {
    assertThat(filtered(map("price", map("eq", null)))).contains("where price is null\n");
    assertThat(filtered(map("price", map("ne", null)))).contains("where not price is null\n");
    for (var operator : List.of("lt", "in", "contains", "size", "between", "attributeExists")) {
      refused(
          map("filter", map("title", map(operator, null))),
          FailureCode.BAD_ARGUMENT,
          "Give %s of title a value other than null.".formatted(operator));
    }
    refused(
        map("filter", map("title", map("in", Arrays.asList("a", null)))),
        FailureCode.BAD_ARGUMENT,
        "Give title a value other than null.");
    refused(
        map("filter", map("title", null)),
        FailureCode.BAD_ARGUMENT,
        "Leave title out of the filter instead of giving it null.");
    refused(
        map("filter", map("and", Arrays.asList((Object) null))),
        FailureCode.BAD_ARGUMENT,
        "Leave null out of and.");
  }

  @Test
  void emptyFiltersMatchEverythingAndEmptyAlternativesNothing() {
    assertThat(filtered(map())).contains("where true\n");
    assertThat(filtered(map("and", List.of()))).contains("where true\n");
    assertThat(filtered(map("title", map()))).contains("where true\n");
    assertThat(filtered(map("title", map("notIn", List.of())))).contains("where true\n");
    assertThat(filtered(map("or", List.of()))).contains("where false\n");
    assertThat(filtered(map("title", map("in", List.of())))).contains("where false\n");
    assertThat(filtered(map("not", map()))).contains("where not true\n");
  }

  @Test
  void operatorsAreRefusedWhereTheyHaveNoMeaning() {
    refused(
        map("filter", map("price", map("between", List.of("1")))),
        FailureCode.BAD_ARGUMENT,
        "Give between of price exactly two values.");
    refused(
        map("filter", map("price", map("contains", "1"))),
        FailureCode.BAD_ARGUMENT,
        "price cannot be compared by contains; use one of eq, ne, in, notIn, lt, le, gt, ge,"
            + " between.");
    refused(
        map("filter", map("id", map("eq", "12x"))),
        FailureCode.BAD_VALUE,
        "id: BigInt takes a whole number from -9223372036854775808 to 18446744073709551615, as a"
            + " string or a number, not \"12x\".");
    refused(
        map("filter", map("title", map("attributeType", "number"), "not", nested(11))),
        FailureCode.BAD_ARGUMENT,
        "Nest filters at most 10 deep.");
  }

  @Test
  void plansReadLikeTheRequest() {
    var marks = new Many("marks", map("filter", map("weight", map("ge", 2))), "word");
    var root =
        asking.list(
            "Shelf",
            map("filter", map("label", map("beginsWith", "A")), "limit", 5),
            "label",
            new One("keeper", "name"),
            new Many("books", map(), "title", marks, "nextToken"),
            "nextToken");

    assertThat(planner.list((Root.Many) root, access).toString())
        .isEqualTo(
            """
            0 Shelfs: at most 5 and one more of Shelf
              join 1 = 0.keeper
              where label begins with "A"
              order id
              read label, 1.id, 1.name, id
              write {items: [{label: #0, keeper: if #1 {name: #2}, books: branch 1}], nextToken: token}
              1 Shelfs.books: at most 100 and one more of Book
                below shelfId = 0:id
                where true
                order id
                read title, id
                write {items: [{title: #0, marks: branch 2}], nextToken: token}
                2 Shelfs.books.marks: at most 100 of Mark
                  below bookId = 1:id
                  where weight greater or equal 2
                  order bookId, word
                  read word
                  use bookId
                  write {items: [{word: #0}]}
            """);
  }

  private static Map<String, @Nullable Object> nested(int depth) {
    return depth == 0 ? map() : map("not", nested(depth - 1));
  }

  private String filtered(Map<String, @Nullable Object> filter) {
    return plan(map("filter", filter));
  }

  private String plan(Map<String, @Nullable Object> arguments) {
    return planner.list((Root.Many) asking.list("Book", arguments, "id"), access).toString();
  }

  private void refused(Map<String, @Nullable Object> arguments, FailureCode code, String message) {
    assertThatThrownBy(() -> plan(arguments))
        .isInstanceOfSatisfying(
            Failure.Exception.class,
            refusal -> assertThat(refusal.failure().code()).isEqualTo(code))
        .hasMessage(message);
  }
}
