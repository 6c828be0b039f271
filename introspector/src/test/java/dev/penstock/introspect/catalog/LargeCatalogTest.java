package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class LargeCatalogTest {
  private static final int TABLES = 1000;
  private static final int COLUMNS = 20;

  @ParameterizedTest
  @EnumSource
  void theNumberOfQueriesDoesNotGrowWithTheTables(TestDatabase.Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      var statements = new AtomicInteger();
      var counted = counted(connection, statements);
      create(connection, 0, 2);
      CatalogReader.read(counted, Selection.everything());
      var few = statements.getAndSet(0);

      create(connection, 2, TABLES);
      var start = System.nanoTime();
      var catalog = CatalogReader.read(counted, Selection.everything());
      var time = Duration.ofNanos(System.nanoTime() - start);

      System.out.printf(
          "%s: %d tables of %d columns read with %d statements in %d ms%n",
          kind, TABLES, COLUMNS, statements.get(), time.toMillis());
      assertThat(statements).hasValue(few).hasValueLessThan(12);
      assertThat(catalog.tables()).hasSize(TABLES);
      assertThat(catalog.tables())
          .allSatisfy(table -> assertThat(table.columns()).hasSize(COLUMNS))
          .filteredOn(table -> !table.name().equals("t0000"))
          .allSatisfy(table -> assertThat(table.foreignKeys()).hasSize(1));
    }
  }

  /** Each table refers to the one before and has a unique key of two columns. */
  private static void create(Connection connection, int from, int to) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table = from; table < to; table++) {
        statement.addBatch(table(table));
      }
      statement.executeBatch();
    }
  }

  private static String table(int table) {
    var columns =
        IntStream.range(2, COLUMNS)
            .mapToObj(column -> "c%d varchar(50) not null".formatted(column))
            .collect(Collectors.joining(", "));
    var reference =
        table == 0 ? "" : ", foreign key (parent) references t%04d (id)".formatted(table - 1);
    return "create table t%04d (id int primary key, parent int, %s, unique (c2, c3)%s)"
        .formatted(table, columns, reference);
  }

  private static Connection counted(Connection connection, AtomicInteger statements) {
    return (Connection)
        Proxy.newProxyInstance(
            LargeCatalogTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().startsWith("prepare") || method.getName().startsWith("create")) {
                statements.incrementAndGet();
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }
}
