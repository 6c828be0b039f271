package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactTest {
  private static final Claims CLAIMS =
      new Claims(
          Map.of(
              "sub",
              "a1",
              "cognito:username",
              "ann",
              "age",
              30,
              "score",
              1.50,
              "vip",
              true,
              "groups",
              List.of("red", "blue", 7),
              "nobody",
              List.of(),
              "a::b",
              "whole"));

  @Test
  void aValueIsOneThing() {
    assertThat(about(new Fact.Value("sub"))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Value("age"))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Value("groups"))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Value("gone"))).isEqualTo(Fact.NO);
  }

  @Test
  void namesOfAmplifyAreUnderstood() {
    assertThat(ClaimValues.scalar(CLAIMS, "username")).hasValue("ann");
    assertThat(ClaimValues.scalar(CLAIMS, "sub::username")).hasValue("a1::ann");
    assertThat(ClaimValues.scalar(CLAIMS, "sub::gone")).isEmpty();
    assertThat(ClaimValues.scalar(CLAIMS, "gone::sub")).isEmpty();
    assertThat(ClaimValues.scalar(CLAIMS, "::sub")).isEmpty();
    assertThat(ClaimValues.scalar(CLAIMS, "sub::")).isEmpty();
    assertThat(ClaimValues.scalar(CLAIMS, "a::b")).hasValue("whole");
    assertThat(ClaimValues.scalar(new Claims(Map.of("username", "x")), "username")).hasValue("x");
    assertThat(
            ClaimValues.scalar(
                new Claims(Map.of("username", List.of("x"), "cognito:username", "y")), "username"))
        .as("a list is not one name, and no other name stands in for it")
        .isEmpty();
    assertThat(ClaimValues.scalar(CLAIMS, "gone")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,1", "2,2", "3,4", "4,4", "5,8", "8,8", "9,16"})
  void numbersOfValuesAreRoundedUp(int size, int rounded) {
    var values = IntStream.range(0, size).boxed().toList();

    assertThat(new Fact.Values("v").about(new Caller.ApiKey(), new Claims(Map.of("v", values))))
        .isEqualTo(rounded);
  }

  @Test
  void aMemberIsInOneOfTheGroups() {
    assertThat(about(new Fact.Member("groups", List.of("green", "blue")))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Member("groups", List.of("green")))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Member("sub", List.of("a1")))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Member("gone", List.of("a1")))).isEqualTo(Fact.NO);
  }

  @Test
  void equalIsOneOfTheValues() {
    assertThat(about(new Fact.Equal("sub", "a1"))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Equal("sub", "b2"))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Equal("groups", "blue"))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Equal("groups", "green"))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Equal("vip", true))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Equal("age", 30.0))).as("numbers by value").isEqualTo(Fact.YES);
    assertThat(about(new Fact.Equal("score", 1.5))).isEqualTo(Fact.YES);
    assertThat(about(new Fact.Equal("age", 31))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Equal("age", "30"))).as("no text is a number").isEqualTo(Fact.NO);
    assertThat(about(new Fact.Equal("sub", 30))).isEqualTo(Fact.NO);
    assertThat(about(new Fact.Equal("gone", "a1"))).isEqualTo(Fact.UNKNOWN);
    assertThat(about(new Fact.Equal("nobody", "a1"))).isEqualTo(Fact.UNKNOWN);
  }

  @Test
  void aPrincipalIsOfIam() {
    var fact = new Fact.Principal("robot");

    assertThat(fact.about(new Caller.Iam(true, "robot", Claims.NONE), Claims.NONE))
        .isEqualTo(Fact.YES);
    assertThat(fact.about(new Caller.Iam(true, "other", Claims.NONE), Claims.NONE))
        .isEqualTo(Fact.NO);
    assertThat(about(fact)).isEqualTo(Fact.NO);
  }

  private static int about(Fact fact) {
    return fact.about(new Caller.Token(Provider.OIDC, CLAIMS), CLAIMS);
  }
}
