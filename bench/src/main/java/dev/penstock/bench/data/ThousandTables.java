package dev.penstock.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A thousand tables of twenty columns, as large databases have them: each refers to up to three
 * others.
 */
final class ThousandTables {
  private static final int TABLES = 1_000;
  private static final int COLUMNS = 20;
  private static final int REFERENCES = 3;
  private static final List<DataType> TYPES =
      List.of(
          DataType.varchar(60),
          DataType.INTEGER,
          DataType.decimal(12, 2),
          DataType.TIMESTAMP,
          DataType.BOOLEAN,
          DataType.TEXT,
          DataType.BIGINT,
          DataType.DATE,
          DataType.DOUBLE);

  private ThousandTables() {}

  static List<Table> tables() {
    return IntStream.range(0, TABLES).mapToObj(ThousandTables::table).toList();
  }

  private static Table table(int number) {
    List<Column> columns = new ArrayList<>();
    List<Table.Reference> references = new ArrayList<>();
    columns.add(Column.of("id", DataType.BIGINT));
    for (var i = 1; i <= REFERENCES; i++) {
      var other = number - i * i * 7;
      if (other >= 0) {
        columns.add(Column.of("parent_%d_id".formatted(i), DataType.BIGINT).orNull());
        references.add(new Table.Reference("parent_%d_id".formatted(i), name(other), "id"));
      }
    }
    for (var i = columns.size(); i < COLUMNS; i++) {
      var column = Column.of("value_%02d".formatted(i), TYPES.get((number + i) % TYPES.size()));
      columns.add(i % 3 == 0 ? column.orNull() : column);
    }
    return new Table(
        name(number), columns, List.of("id"), references, List.of(), () -> Stream.of());
  }

  private static String name(int number) {
    return "ledger_%04d".formatted(number);
  }
}
