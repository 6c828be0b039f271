package dev.penstock.corpus;

import static dev.penstock.corpus.Society.everywhere;
import static dev.penstock.corpus.Society.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * A table of PostgreSQL also shows the rows of those that inherit from it, where its key does not
 * hold: one row is answered, as was asked.
 */
class InheritedTablesTest {
  @Test
  void oneOfTheRowsThatShareAKeyIsAnswered() throws SQLException {
    try (var database = TestDatabase.create(Kind.POSTGRESQL)) {
      database.run(
          """
          create table items (id integer not null primary key, name text);
          create table specials () inherits (items);
          insert into items values (1, 'same'), (2, 'own');
          insert into specials values (1, 'same');
          """);
      var definition = everywhere(People.definition(database), key());
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        var api = new Society.Asked(gateway);
        assertThat(api.ask(Society.KEY, "{ getItem(id: 1) { id name } }"))
            .isEqualTo("{\"data\":{\"getItem\":{\"id\":1,\"name\":\"same\"}}}");
        assertThat(api.ask(Society.KEY, "{ getItem(id: 2) { id name } }"))
            .isEqualTo("{\"data\":{\"getItem\":{\"id\":2,\"name\":\"own\"}}}");
        assertThat(api.ask(Society.KEY, "{ listItems { items { id } } }"))
            .isEqualTo("{\"data\":{\"listItems\":{\"items\":[{\"id\":1},{\"id\":1},{\"id\":2}]}}}");
        assertThat(
                api.ask(
                    Society.KEY,
                    "mutation { updateItem(input: {id: 1, name: \"new\"}) { id name } }"))
            .isEqualTo("{\"data\":{\"updateItem\":{\"id\":1,\"name\":\"new\"}}}");
      }
    }
  }
}
