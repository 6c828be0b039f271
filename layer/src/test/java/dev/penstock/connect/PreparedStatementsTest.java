package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreparedStatementsTest {

  @Test
  void theDatabaseKeepsStatementsOfASessionThatIsOursAlone() throws SQLException {
    assertThat(kept(PreparedStatements.AUTO, UnaryOperator.identity())).containsExactly("select 1");
  }

  /** As PgBouncer does. */
  @Test
  void itKeepsNoneBehindWhoMakesNumbersOfSessionsUp() throws SQLException {
    assertThat(kept(PreparedStatements.AUTO, PreparedStatementsTest::renumbered)).isEmpty();
  }

  /** As RDS Proxy does. */
  @Test
  void itKeepsNoneBehindWhoTellsNoNumberOfSessions() throws SQLException {
    assertThat(kept(PreparedStatements.AUTO, PreparedStatementsTest::withoutNumber)).isEmpty();
  }

  @Test
  void onKeepsThemEverywhere() throws SQLException {
    assertThat(kept(PreparedStatements.ON, PreparedStatementsTest::renumbered))
        .containsExactly("select 1");
  }

  @Test
  void offKeepsThemNowhere() throws SQLException {
    assertThat(kept(PreparedStatements.OFF, UnaryOperator.identity())).isEmpty();
  }

  @Test
  void aNumberThatNobodyToldProvesNothing() {
    assertThat(SoleSession.isProvenBy(0, 0)).isFalse();
    assertThat(SoleSession.isProvenBy(4711, 4712)).isFalse();
    assertThat(SoleSession.isProvenBy(4711, 4711)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL", "MARIADB"})
  void onIsNotPossibleOnMysqlAndMariadb(Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      assertThatThrownBy(() -> open(ConnectionUrl.parse(database.url()), PreparedStatements.ON))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static List<String> kept(PreparedStatements wish, UnaryOperator<Wire.Told> change)
      throws SQLException {
    try (var database = TestDatabase.create(Kind.POSTGRESQL);
        var wire = Wire.changing(database, change);
        var pool = open(wire.url(), wish);
        var lease = pool.borrow()) {
      var connection = lease.connection();
      for (var time = 0; time < 7; time++) {
        try (var prepared = connection.prepareStatement("select 1")) {
          prepared.executeQuery().close();
        }
      }
      try (var statement = connection.createStatement();
          var row =
              statement.executeQuery("select array_agg(statement) from pg_prepared_statements")) {
        row.next();
        return row.getArray(1) == null ? List.of() : List.of((String[]) row.getArray(1).getArray());
      }
    }
  }

  private static Pool open(ConnectionUrl url, PreparedStatements wish) {
    return Pool.open(
        url,
        Pool.Settings.DEFAULT
            .withMaximumSize(1)
            .withPatience(Duration.ofSeconds(5))
            .withPrepared(wish));
  }

  private static Wire.Told renumbered(Wire.Told told) {
    if (told.type() != 'K') {
      return told;
    }
    var body = told.body().clone();
    ByteBuffer.wrap(body).putInt(0, ByteBuffer.wrap(body).getInt() + 1);
    return new Wire.Told('K', body);
  }

  private static Wire.Told withoutNumber(Wire.Told told) {
    return told.type() == 'K' ? new Wire.Told('N', new byte[] {0}) : told;
  }
}
