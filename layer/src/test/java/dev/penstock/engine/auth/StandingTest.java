package dev.penstock.engine.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.definition.Provider;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which proofs of identity a rule counts: Amplify's strategies and providers, in a table. */
class StandingTest {
  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(new Whom.Public(Provider.API_KEY), EnumSet.of(Standing.API_KEY)),
        Arguments.of(new Whom.Public(Provider.IDENTITY_POOL), EnumSet.of(Standing.GUEST)),
        Arguments.of(new Whom.Public(Provider.IAM), EnumSet.of(Standing.GUEST)),
        Arguments.of(new Whom.Public(Provider.USER_POOLS), none()),
        Arguments.of(new Whom.Public(Provider.OIDC), none()),
        Arguments.of(new Whom.Public(Provider.FUNCTION), none()),
        Arguments.of(new Whom.Authenticated(Provider.USER_POOLS), EnumSet.of(Standing.USER_POOLS)),
        Arguments.of(new Whom.Authenticated(Provider.OIDC), EnumSet.of(Standing.OIDC)),
        Arguments.of(new Whom.Authenticated(Provider.IDENTITY_POOL), EnumSet.of(Standing.IAM)),
        Arguments.of(new Whom.Authenticated(Provider.IAM), EnumSet.of(Standing.IAM)),
        Arguments.of(new Whom.Authenticated(Provider.API_KEY), none()),
        Arguments.of(new Whom.Authenticated(Provider.FUNCTION), none()),
        Arguments.of(owner(Provider.USER_POOLS), EnumSet.of(Standing.USER_POOLS)),
        Arguments.of(owner(Provider.OIDC), EnumSet.of(Standing.OIDC)),
        Arguments.of(owner(Provider.IAM), none()),
        Arguments.of(groups(Provider.USER_POOLS), EnumSet.of(Standing.USER_POOLS)),
        Arguments.of(groups(Provider.OIDC), EnumSet.of(Standing.OIDC)),
        Arguments.of(groups(Provider.IAM), none()),
        Arguments.of(groupsIn(Provider.USER_POOLS), EnumSet.of(Standing.USER_POOLS)),
        Arguments.of(groupsIn(Provider.OIDC), EnumSet.of(Standing.OIDC)),
        Arguments.of(groupsIn(Provider.IAM), none()),
        Arguments.of(new Whom.Custom(), EnumSet.of(Standing.FUNCTION)),
        Arguments.of(new Whom.Resource("robot"), EnumSet.of(Standing.IAM)),
        Arguments.of(
            new Whom.Identified(),
            EnumSet.of(Standing.USER_POOLS, Standing.OIDC, Standing.IAM, Standing.FUNCTION)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aRuleCountsForTheseAndNobodyElse(Whom whom, Set<Standing> expected) {
    assertThat(Standing.values())
        .filteredOn(standing -> standing.suits(whom))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void anIdentityHasTheStandingOfItsProof() {
    assertThat(Standing.of(new Caller.Anonymous())).isEqualTo(Standing.ANONYMOUS);
    assertThat(Standing.of(new Caller.ApiKey())).isEqualTo(Standing.API_KEY);
    assertThat(Standing.of(new Caller.Token(Provider.USER_POOLS, Claims.NONE)))
        .isEqualTo(Standing.USER_POOLS);
    assertThat(Standing.of(new Caller.Token(Provider.OIDC, Claims.NONE))).isEqualTo(Standing.OIDC);
    assertThat(Standing.of(new Caller.Authorized(Claims.NONE, Set.of())))
        .isEqualTo(Standing.FUNCTION);
    assertThat(Standing.of(new Caller.Iam(true, "robot", Claims.NONE))).isEqualTo(Standing.IAM);
    assertThat(Standing.of(new Caller.Iam(false, "robot", Claims.NONE))).isEqualTo(Standing.GUEST);
  }

  private static Set<Standing> none() {
    return EnumSet.noneOf(Standing.class);
  }

  private static Whom owner(Provider provider) {
    return new Whom.Owner(provider, "owner", List.of("sub"));
  }

  private static Whom groups(Provider provider) {
    return new Whom.Groups(provider, List.of("admin"), "groups");
  }

  private static Whom groupsIn(Provider provider) {
    return new Whom.GroupsIn(provider, "group", "groups");
  }
}
