package dev.penstock.inference;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One rule in the words of DataSchema.java, and the same by hand in SQL.
 *
 * @param rule what follows `allow.`
 * @param holds for the row `r` of the rule's table
 * @param reveals queries of what a visitor can find out by writing, because rules look at all rows:
 *     whether a row that it may refer to leads somewhere, and whether one row on the way is enough
 */
record Atom(String rule, Function<Visitor, String> holds, List<Function<Visitor, String>> reveals) {

  static Atom of(String rule, Function<Visitor, String> holds) {
    return new Atom(rule, holds, List.of());
  }

  /** A condition for everybody with a token. */
  static Atom when(String condition, Function<Visitor, String> holds) {
    return of("when(%s)".formatted(condition), visitor -> visitor.withToken(holds.apply(visitor)));
  }

  Atom revealing(Function<Visitor, String> query) {
    return new Atom(rule, holds, Stream.concat(reveals.stream(), Stream.of(query)).toList());
  }
}
