package dev.penstock.engine.run;

import dev.penstock.definition.Column;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Field;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.graphql.Operation.Selection;
import dev.penstock.engine.plan.Cell;
import dev.penstock.engine.plan.GivenRows;
import dev.penstock.engine.plan.Plan;
import dev.penstock.engine.sql.Derived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of a user's own statement as a table that can be read like that of a model.
 *
 * @param rows of a model of that table
 * @param selection what is wanted of them
 * @param columns what {@link Derived#columns} wants
 * @param absent the fields that the statement says nothing about
 * @param writing how the values of fields are written
 */
record DerivedTable(
    GivenRows rows,
    Selection selection,
    List<String> columns,
    Set<String> absent,
    Function<Field, ValueWriter> writing) {
  /** The field that holds the place of a row. */
  static final Field PLACE =
      new Field(
          Derived.PLACE,
          new FieldType.Scalar(ScalarType.BIG_INT),
          new Column(
              Derived.PLACE, ColumnType.of("bigint", Storage.INT64), false, Column.Generation.NONE),
          "",
          true);

  ValueWriter writer(Field field) {
    return writing.apply(field);
  }

  /**
   * A field by which rules decide, and of which nothing is known: that it is null would be a guess,
   * which might admit somebody.
   */
  Optional<String> unknown(Plan plan) {
    var root = plan.root();
    return Stream.concat(root.where().fields(), root.cells().stream().flatMap(DerivedTable::fields))
        .map(Field::name)
        .filter(absent::contains)
        .findFirst();
  }

  private static Stream<Field> fields(Cell cell) {
    return cell instanceof Cell.Truth(var table, var condition) && table == 0
        ? condition.fields()
        : Stream.empty();
  }
}
