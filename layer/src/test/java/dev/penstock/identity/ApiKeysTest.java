package dev.penstock.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApiKeysTest {
  private final TurnedClock clock = new TurnedClock();
  private final ApiKey lasting = ApiKey.lasting("web", "pk-web");
  private final ApiKey passing =
      new ApiKey("mobile", "pk-mobile", clock.instant().plus(Duration.ofDays(1)));
  private final Identity identity =
      new Identity(IdentitySettings.NONE.withKeys(List.of(lasting, passing)), clock);

  @Test
  void eachKeyOpens() {
    assertThat(examine("pk-web")).isEqualTo(new Finding.Proved(new Caller.ApiKey()));
    assertThat(examine("pk-mobile")).isEqualTo(new Finding.Proved(new Caller.ApiKey()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pk", "pk-web ", "PK-WEB", "pk-webpk-mobile", "\u0000"})
  void anythingElseDoesNot(String given) {
    assertThat(examine(given)).isEqualTo(new Finding.Refused(Reason.UNKNOWN_KEY));
  }

  @Test
  void aKeyEndsWhenItsTimeIsOver() {
    clock.turn(Duration.ofDays(1).minusMillis(1));
    assertThat(examine("pk-mobile")).isInstanceOf(Finding.Proved.class);

    clock.turn(Duration.ofMillis(1));
    assertThat(examine("pk-mobile")).isEqualTo(new Finding.Refused(Reason.EXPIRED_KEY));
    assertThat(examine("pk-web")).isInstanceOf(Finding.Proved.class);
  }

  @Test
  void nothingPrintsAKey() {
    assertThat(List.of(lasting, new Credentials.Key("pk-web")).toString()).doesNotContain("pk-");
  }

  @Test
  void withoutCredentialsNobodyEnters() {
    var open = new Identity(IdentitySettings.NONE, InstantSource.system());

    assertThat(open.examine(new Credentials.None()))
        .isEqualTo(new Finding.Refused(Reason.NO_CREDENTIALS));
    assertThat(open.examine(new Credentials.Key("")))
        .isEqualTo(new Finding.Refused(Reason.UNKNOWN_KEY));
    assertThat(open.examine(new Credentials.Token("x")))
        .isEqualTo(new Finding.Refused(Reason.NOT_A_TOKEN));
  }

  private Finding examine(String key) {
    return identity.examine(new Credentials.Key(key));
  }
}
