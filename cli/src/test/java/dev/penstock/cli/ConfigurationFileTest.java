package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConfigurationFileTest {

  @Test
  void everyKeyHasADefault() {
    var configuration = new Configuration(Map.of());

    assertThat(configuration.number(Setting.PORT)).isEqualTo(20_002);
    assertThat(configuration.text(Setting.HOST)).isEqualTo("localhost");
    assertThat(configuration.flag(Setting.INTROSPECTION)).isTrue();
    assertThat(configuration.texts(Setting.CORS_ORIGINS)).isEmpty();
  }

  @Test
  void anEmptyFileChangesNothing() {
    assertThat(read("# nothing\n").number(Setting.PORT)).isEqualTo(20_002);
  }

  @Test
  void valuesOfTheFileGoBeforeTheDefaults() {
    var configuration =
        read(
            """
            port: 8080
            host: 0.0.0.0
            introspection: false
            cors:
              origins: [https://shop.example, https://admin.example]
            pool:
              wait: 7
              preparedStatements: off
            """);

    assertThat(configuration.number(Setting.PORT)).isEqualTo(8080);
    assertThat(configuration.text(Setting.HOST)).isEqualTo("0.0.0.0");
    assertThat(configuration.flag(Setting.INTROSPECTION)).isFalse();
    assertThat(configuration.texts(Setting.CORS_ORIGINS))
        .containsExactly("https://shop.example", "https://admin.example");
    assertThat(configuration.seconds(Setting.POOL_WAIT)).isEqualTo(Duration.ofSeconds(7));
    assertThat(configuration.text(Setting.POOL_PREPARED_STATEMENTS)).isEqualTo("off");
  }

  @Test
  void allProblemsAreToldTogetherWithTheirPlaces() {
    var text =
        """
        prot: 8080
        introspection: perhaps
        cors: all
        pool:
          size: 0
          waits: 3
          preparedStatements: never
        colour: red
        """;

    assertThatThrownBy(() -> read(text))
        .hasMessage(
            """
            penstock.yaml:1:1: There is no setting "prot". Did you mean "port"?
            penstock.yaml:2:16: "introspection" must be true or false.
            penstock.yaml:3:7: There must be keys and values below "cors".
            penstock.yaml:5:9: "pool.size" must be a whole number from 1 to 1000.
            penstock.yaml:6:3: There is no setting "pool.waits". Did you mean "pool.wait"?
            penstock.yaml:7:23: "pool.preparedStatements" must be one of auto, on, off.
            penstock.yaml:8:1: There is no setting "colour". Remove it.\
            """);
  }

  @Test
  void whatIsNotYamlIsSaidWithItsPlace() {
    assertThatThrownBy(() -> read("port: [1\nhost: x\n"))
        .hasMessageMatching(
            "penstock\\.yaml:2:\\d+: This is not YAML\\. Correct it here or just before\\.");
  }

  private static Configuration read(String text) {
    return new ConfigurationFile("penstock.yaml").read(text);
  }
}
