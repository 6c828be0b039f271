package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Statements that PostgreSQL keeps. */
class KeptStatementsTest {

  @Test
  void aKeptStatementThatAChangeOfItsTableOutdatesIsMadeAnew() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var pool = pool(database);
        var gateway = gateway(database, pool)) {
      var read = "{ getPerson(id: 2) { id name } }";
      var change = "mutation { updatePerson(input: {id: 1, name: \"Eve\"}) { id name } }";
      for (var time = 0; time < 12; time++) {
        assertThat(body(gateway, read)).contains("\"Bob\"");
        assertThat(body(gateway, change)).contains("\"Eve\"");
      }

      database.run("alter table people alter column name type varchar(200)");
      database.run("alter table people alter column id type bigint");

      assertThat(body(gateway, change)).contains("\"Eve\"").doesNotContain("errors");
      database.run("alter table people alter column id type integer");
      assertThat(body(gateway, read)).contains("\"Bob\"").doesNotContain("errors");
    }
  }

  @Test
  void aConditionIsPlannedForItsValuesAndAKeyOnce() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var pool = pool(database);
        var gateway = gateway(database, pool)) {
      database.run(
          "insert into people (name, town) select 'x', 'London' from generate_series(1, 5000)");
      database.run("analyze people");
      for (var time = 0; time < 12; time++) {
        body(gateway, "{ listPeople(filter: {town: {eq: \"London\"}}) { items { id } } }");
        body(gateway, "{ getPerson(id: 2) { id } }");
      }

      assertThat(generic(pool, "town")).isEqualTo("0 of 8");
      assertThat(generic(pool, "\"id\" = ")).isEqualTo("3 of 8");
    }
  }

  /** No index has the order, so that the database must find the rows by the condition anyway. */
  @Test
  void aConditionWhoseRowsAreSortedIsPlannedOnce() throws SQLException {
    try (var database = People.create(Kind.POSTGRESQL);
        var pool = pool(database);
        var gateway = gateway(database, pool)) {
      for (var time = 0; time < 12; time++) {
        body(
            gateway,
            """
            { listPeople(filter: {town: {eq: "London"}}, sort: [{name: DESC}]) { items { id } } }
            """);
      }

      assertThat(generic(pool, "town")).isEqualTo("3 of 8");
    }
  }

  /** How many executions took a plan for any values, and how many there were since it was kept. */
  private static String generic(Pool pool, String part) throws SQLException {
    try (var lease = pool.borrow();
        var statement =
            lease
                .connection()
                .prepareStatement(
                    "select generic_plans || ' of ' || generic_plans + custom_plans"
                        + " from pg_prepared_statements where statement like ?")) {
      statement.setString(1, "%from \"public\".\"people\"%" + part + "%");
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static String body(Gateway gateway, String document) {
    return Answer.of(People.execute(gateway, document)).text();
  }

  private static Pool pool(TestDatabase database) {
    return Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(1));
  }

  private static Gateway gateway(TestDatabase database, Pool pool) throws SQLException {
    return Gateway.open(
        People.definition(database),
        pool,
        Settings.of("a secret that only tests know".getBytes(StandardCharsets.US_ASCII)));
  }
}
