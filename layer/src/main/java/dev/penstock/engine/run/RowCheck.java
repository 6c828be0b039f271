package dev.penstock.engine.run;

import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.argument.Source;
import dev.penstock.engine.plan.Branch;
import dev.penstock.engine.plan.Check;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A {@link Check} of the rows of one statement, whoever asks. Holds no value of a request. */
@FunctionalInterface
interface RowCheck {
  /** Every row passes. */
  RowCheck NONE = _ -> Passing.ALL;

  /**
   * The check with the values of one request.
   *
   * @throws dev.penstock.engine.Failure.Exception when one of them cannot be kept by the database
   */
  Passing in(Leaves leaves);

  /** Which rows are answered. */
  @FunctionalInterface
  interface Passing {
    /** Each of them. */
    Passing ALL = _ -> true;

    /** Whether the row at which the result stands is one of them. */
    boolean test(ResultSet row) throws SQLException;
  }

  /**
   * What rows of a branch must pass.
   *
   * @param columns that hold the outputs of the branch, from 1
   */
  static RowCheck of(Branch branch, List<Integer> columns, Binder binder) {
    var check = branch.page().check();
    return check.equals(Check.NONE) ? NONE : of(check, branch, columns, binder);
  }

  private static RowCheck of(Check check, Branch branch, List<Integer> columns, Binder binder) {
    return switch (check) {
      case Check.All(var parts) -> {
        var all = parts.stream().map(part -> of(part, branch, columns, binder)).toList();
        yield leaves -> all(all.stream().map(part -> part.in(leaves)).toList());
      }
      case Check.Any(var parts) -> {
        var all = parts.stream().map(part -> of(part, branch, columns, binder)).toList();
        yield leaves -> any(all.stream().map(part -> part.in(leaves)).toList());
      }
      case Check.OneOf(var cell, var values) -> {
        var type = branch.cells().get(cell).type();
        var sources = values.stream().map(value -> binder.source(type, value)).toList();
        yield leaves -> oneOf(columns.get(cell), sources, leaves);
      }
    };
  }

  private static Passing all(List<Passing> parts) {
    return row -> {
      for (var part : parts) {
        if (!part.test(row)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Passing any(List<Passing> parts) {
    return row -> {
      for (var part : parts) {
        if (part.test(row)) {
          return true;
        }
      }
      return false;
    };
  }

  private static Passing oneOf(int column, List<Source> sources, Leaves leaves) {
    var texts = new byte[sources.size()][];
    for (var i = 0; i < texts.length; i++) {
      texts[i] = sources.get(i).in(leaves).toString().getBytes(StandardCharsets.UTF_8);
    }
    return row -> {
      var held = row.getBytes(column);
      for (var text : texts) {
        if (Arrays.equals(held, text)) {
          return true;
        }
      }
      return false;
    };
  }
}
