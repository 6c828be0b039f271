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
          .allSatisfy(table -> assertThat(table.foreignKeys()).hasSize(1));
    }
  }

  private static void create(Connection connection, int from, int to) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var table = from; table < to; table++) {
        statement.addBatch(table("t" + table));
      }
      statement.executeBatch();
    }
  }

  /** Each table refers to itself and has a unique key of two columns. */
  private static String table(String table) {
    var columns =
        IntStream.range(2, COLUMNS)
            .mapToObj(column -> "c%d varchar(50) not null".formatted(column))
            .collect(Collectors.joining(", "));
    return "create table %1$s (id int primary key, parent int, %2$s, unique (c2, c3), foreign key (parent) references %1$s (id))"
        .formatted(table, columns);
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
