package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.connect.ConnectException.Kind;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachabilityTest {

  @ParameterizedTest
  @EnumSource
  void aDatabaseThatAnswersIsFine(TestDatabase.Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      assertThatCode(() -> Reachability.check(ConnectionUrl.parse(database.url())))
          .doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyObstacleHasItsOwnSentence(TestDatabase.Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      var url = ConnectionUrl.parse(database.url());

      refused(
          with(url, url.host(), url.port(), url.database(), "nobody", "hunter2"), Kind.CREDENTIALS);
      refused(
          with(url, url.host(), url.port(), "no_such_one", url.user(), url.password()),
          Kind.DATABASE);
      refused(with(url, "localhost", 1, url.database(), url.user(), "hunter2"), Kind.UNREACHABLE);
      refused(with(url, "no-such-host.invalid", 1, "d", url.user(), "hunter2"), Kind.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCertificateThatNobodyKnowsOrNoTlsIsSaid(TestDatabase.Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      refused(ConnectionUrl.parse(database.url() + "?sslmode=verify-full"), Kind.TLS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePoolSaysOverloadedWhenAllAreTaken(TestDatabase.Kind kind) throws SQLException {
    var settings = Pool.Settings.DEFAULT.withMaximumSize(1).withPatience(Duration.ofSeconds(2));
    try (var database = TestDatabase.create(kind);
        var pool = Pool.open(ConnectionUrl.parse(database.url()), settings)) {
      try (var taken = pool.borrow()) {
        assertThat(taken.connection().isValid(1)).isTrue();

        assertThatThrownBy(pool::borrow)
            .asInstanceOf(InstanceOfAssertFactories.type(Failure.Exception.class))
            .extracting(thrown -> thrown.failure().code())
            .isEqualTo(FailureCode.OVERLOADED);
      }
      try (var free = pool.borrow()) {
        assertThat(free.connection().isValid(1)).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrongCredentialsFailFastAfterTheFirstTime(TestDatabase.Kind kind) {
    try (var database = TestDatabase.create(kind)) {
      var url = ConnectionUrl.parse(database.url());
      var wrong = with(url, url.host(), url.port(), url.database(), "nobody", "hunter2");
      try (var pool = Pool.open(wrong, Pool.Settings.DEFAULT.withPatience(Duration.ofSeconds(2)))) {
        unavailable(pool);
        var start = System.nanoTime();

        unavailable(pool);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(200));
      }
    }
  }

  private static void unavailable(Pool pool) {
    assertThatThrownBy(pool::borrow)
        .asInstanceOf(InstanceOfAssertFactories.type(Failure.Exception.class))
        .extracting(thrown -> thrown.failure().code())
        .isEqualTo(FailureCode.UNAVAILABLE);
  }

  private static void refused(ConnectionUrl url, Kind kind) {
    assertThatThrownBy(() -> Reachability.check(url))
        .asInstanceOf(InstanceOfAssertFactories.type(ConnectException.class))
        .satisfies(thrown -> {
          assertThat(thrown.kind()).as(thrown.getMessage()).isEqualTo(kind);
          assertThat(thrown.getMessage()).endsWith(".").doesNotContain("hunter2");
        });
  }

  private static ConnectionUrl with(
      ConnectionUrl url, String host, int port, String database, String user, String password) {
    return new ConnectionUrl(url.engine(), host, port, database, user, password, Map.of(), "");
  }
}
