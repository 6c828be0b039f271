package dev.penstock.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

  @Test
  void everyPartIsPercentDecoded() {
    var url = ConnectionUrl.parse("postgres://a%40b:p%3A%2Fs%2B+@db.example:6000/my%20shop");

    assertThat(url.engine()).isEqualTo(Engine.POSTGRESQL);
    assertThat(url.user()).isEqualTo("a@b");
    assertThat(url.password()).isEqualTo("p:/s++");
    assertThat(url.host()).isEqualTo("db.example");
    assertThat(url.port()).isEqualTo(6000);
    assertThat(url.database()).isEqualTo("my shop");
    assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6000/my%20shop");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://u@h/d,POSTGRESQL,5432",
    "POSTGRESQL://u@h/d,POSTGRESQL,5432",
    "mysql://u@h/d,MYSQL,3306",
    "mariadb://u@[::1]/d,MARIADB,3306"
  })
  void theSchemeGivesEngineAndPort(String text, Engine engine, int port) {
    var url = ConnectionUrl.parse(text);

    assertThat(url.engine()).isEqualTo(engine);
    assertThat(url.port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sqlite://u:hunter2@h/d",
        "u:hunter2@h/d",
        "postgres://u:hunter2@/d",
        "postgres://u:hunter2@h",
        "postgres://u:hunter2@h/",
        "postgres://u:x@hunter2:hunter2/d",
        "postgres://u:hunter2@h/d?options=-c",
        "postgres://u:hunter2@h/d?sslmode=hunter2",
        "postgres://u:hunter2%@h/d",
        "mysql://u:hunter2@h/d?connect_timeout=soon"
      })
  void aUrlThatIsNoneIsOneSentenceWithoutSecrets(String text) {
    assertThatThrownBy(() -> ConnectionUrl.parse(text))
        .isInstanceOf(ConnectException.class)
        .hasMessageEndingWith(".")
        .message()
        .doesNotContain("hunter2")
        .doesNotContain("\n");
  }

  @Test
  void anotherSchemeIsNamed() {
    assertThatThrownBy(() -> ConnectionUrl.parse("sqlite:///shop.db"))
        .hasMessage("Penstock does not speak sqlite://; use postgres://, mysql:// or mariadb://.");
  }

  @Test
  void thePasswordIsNotShown() {
    assertThat(ConnectionUrl.parse("mysql://me:hunter2@h/d")).hasToString("mysql://me@h:3306/d");
  }

  @Test
  void aRemoteServerIsVerifiedUnlessTheUrlSaysOtherwise() {
    assertThat(property("postgres://u@db/d", "sslmode")).isEqualTo("verify-full");
    assertThat(property("mysql://u@db/d", "sslMode")).isEqualTo("VERIFY_IDENTITY");
    assertThat(property("mysql://u@db/d?ssl-mode=REQUIRED", "sslMode")).isEqualTo("REQUIRED");
    assertThat(property("postgres://u@localhost/d", "sslmode")).isEqualTo("prefer");
    assertThat(property("mysql://u@db/d", "allowPublicKeyRetrieval")).isEqualTo("false");
    assertThat(property("mysql://u@127.0.0.1/d", "allowPublicKeyRetrieval")).isEqualTo("true");
  }

  private static String property(String url, String name) {
    return ConnectionUrl.parse(url)
        .properties(Duration.ofSeconds(2), Duration.ofSeconds(20))
        .getProperty(name);
  }
}
