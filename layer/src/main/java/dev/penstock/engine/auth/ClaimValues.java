package dev.penstock.engine.auth;

import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The claims of a caller as rules name them. */
final class ClaimValues {
  private static final String BETWEEN = "::";

  private ClaimValues() {}

  static Claims of(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _, Caller.ApiKey _ -> Claims.NONE;
      case Caller.Token(_, var claims) -> claims;
      case Caller.Authorized(var claims, _) -> claims;
      case Caller.Iam(_, _, var claims) -> claims;
    };
  }

  /** The one value of a claim; of `a::b` the values of both with `::` between them. */
  static Optional<Object> scalar(Claims claims, String name) {
    if (claims.values().containsKey(name)) {
      return claims.scalar(name);
    }
    // Cognito calls it so in ID tokens, and without the prefix in access tokens.
    return name.equals("username") ? claims.scalar("cognito:username") : joined(claims, name);
  }

  /** Asked several times for each request, so that no list is made of the parts. */
  private static Optional<Object> joined(Claims claims, String name) {
    var end = name.indexOf(BETWEEN);
    if (end < 0) {
      return Optional.empty();
    }
    var joined = new StringBuilder();
    var start = 0;
    while (end >= 0) {
      var part = scalar(claims, name.substring(start, end));
      if (part.isEmpty()) {
        return Optional.empty();
      }
      joined.append(part.get()).append(BETWEEN);
      start = end + BETWEEN.length();
      end = name.indexOf(BETWEEN, start);
    }
    return scalar(claims, name.substring(start)).map(last -> joined.append(last).toString());
  }

  /** The values of a claim that may be a list; asked several times for each request. */
  static List<Object> elements(Claims claims, String name) {
    if (!(claims.values().get(name) instanceof Collection<?> several)) {
      return scalar(claims, name).stream().toList();
    }
    List<Object> values = new ArrayList<>(several.size());
    for (var value : several) {
      if (isScalar(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static boolean isScalar(Object value) {
    return value instanceof String || value instanceof Number || value instanceof Boolean;
  }
}
