package dev.penstock.cli;

import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ways in which a caller can be known, to describe one by hand whom nobody proved. */
enum DescribedCaller {
  ANONYMOUS("anonymous"),
  API_KEY("apiKey"),
  USER_POOLS("userPools"),
  OIDC("oidc"),
  CUSTOM("custom"),
  IAM("iam"),
  GUEST("guest");

  private final String word;

  DescribedCaller(String word) {
    this.word = word;
  }

  /** How users name it. */
  String word() {
    return word;
  }

  /**
   * What is known of a caller.
   *
   * @param principal the resource that an identity of IAM is, or empty
   * @param deniedFields what a custom authorizer denies, each as {@code Type.field}
   */
  record Description(Map<String, Object> claims, String principal, Set<String> deniedFields) {}

  /** What cannot be known of such a caller, in a sentence; nothing when all is well. */
  Optional<String> objection(Description description) {
    if (!description.claims().isEmpty() && (this == ANONYMOUS || this == API_KEY)) {
      return Optional.of("A caller of %s has no claims.".formatted(word));
    }
    if (!description.principal().isEmpty() && this != IAM) {
      return Optional.of("Only a caller of iam is a principal.");
    }
    return description.deniedFields().isEmpty() || this == CUSTOM
        ? Optional.empty()
        : Optional.of("Only a custom authorizer denies fields.");
  }

  /** A caller who is known in this way. */
  Caller of(Description description) {
    var known = new Claims(description.claims());
    return switch (this) {
      case ANONYMOUS -> new Caller.Anonymous();
      case API_KEY -> new Caller.ApiKey();
      case USER_POOLS -> new Caller.Token(Provider.USER_POOLS, known);
      case OIDC -> new Caller.Token(Provider.OIDC, known);
      case CUSTOM -> new Caller.Authorized(known, description.deniedFields());
      case IAM -> new Caller.Iam(true, description.principal(), known);
      case GUEST -> new Caller.Iam(false, "", known);
    };
  }

  static List<String> words() {
    return Arrays.stream(values()).map(DescribedCaller::word).toList();
  }

  static Optional<DescribedCaller> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }
}
