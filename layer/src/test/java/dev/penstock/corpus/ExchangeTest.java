package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.Pool;
import dev.penstock.connect.Wire;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said between driver and server for one request. */
class ExchangeTest {
  private static final long RECENTLY = 400_000_000;

  @ParameterizedTest
  @EnumSource
  void aReadIsOneQuestion(Kind kind) throws SQLException {
    try (var database = People.create(kind);
        var wire = Wire.to(database);
        var gateway = gateway(database, wire)) {
      for (var asked : exchanges(wire, gateway, "{ listPeople { items { id name } } }")) {
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst())
            .matches(
                kind == Kind.POSTGRESQL
                    ? "(parse select t0.* limit 100;)?execute;"
                    : "query +select .*t0.* limit 100;");
      }
    }
  }

  /** The questions of each request but the first, on a connection that was used just before. */
  private static List<List<String>> exchanges(Wire wire, Gateway gateway, String document) {
    List<List<String>> exchanges = new ArrayList<>();
    People.execute(gateway, document);
    var last = System.nanoTime();
    while (exchanges.size() < 8) {
      var before = wire.asked().size();
      // A connection that rested is looked at before it is used.
      var rested = System.nanoTime() - last > RECENTLY;
      assertThat(People.execute(gateway, document).outcome()).isEqualTo(Outcome.EXECUTED);
      last = System.nanoTime();
      var asked = wire.asked();
      if (!rested) {
        exchanges.add(asked.subList(before, asked.size()));
      }
    }
    return exchanges;
  }

  private static Gateway gateway(TestDatabase database, Wire wire) throws SQLException {
    var pool = Pool.open(wire.url(), Pool.Settings.DEFAULT.withMaximumSize(1));
    return Gateway.open(
        People.definition(database),
        pool,
        Settings.of("a secret that only tests know".getBytes(StandardCharsets.US_ASCII)));
  }
}
