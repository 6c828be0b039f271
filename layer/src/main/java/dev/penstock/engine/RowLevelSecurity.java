package dev.penstock.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What PostgreSQL is told of each caller, for policies of its own.
 *
 * <p>Every caller is told of: of one without claims it is said that there are none, so that nobody
 * is ever taken for who came before.
 *
 * @param claims the parameter that has the claims as a JSON object
 * @param roles the roles that take the place of the connection's own, when they shall
 */
public record RowLevelSecurity(String claims, Optional<Roles> roles) {
  /** As PostgREST and those who build on it call the parameter. */
  public static final String CLAIMS = "request.jwt.claims";

  private static final String ROLE = "role";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Roles of the database. They are the operator's choice: no claim ever names one.
   *
   * @param identified of callers whose identity is proved
   * @param anonymous of all others, with an API key or without
   */
  public record Roles(String identified, String anonymous) {}

  /** What is said of a caller, in this order. */
  List<Parameter> parameters(Caller caller) {
    var told = new Parameter(claims, json(claims(caller)));
    return roles
        .map(known -> Stream.of(new Parameter(ROLE, role(known, caller)), told))
        .orElseGet(() -> Stream.of(told))
        .toList();
  }

  /** What is said at the start, to find out whether it can be said: once for each role. */
  public List<List<Parameter>> rehearsals() {
    return Stream.of(new Caller.ApiKey(), new Caller.Authorized(Claims.NONE, Set.of()))
        .map(this::parameters)
        .distinct()
        .toList();
  }

  private static String role(Roles roles, Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _, Caller.ApiKey _ -> roles.anonymous();
      case Caller.Token _, Caller.Authorized _ -> roles.identified();
      case Caller.Iam(var authenticated, _, _) ->
          authenticated ? roles.identified() : roles.anonymous();
    };
  }

  private static Claims claims(Caller caller) {
    return switch (caller) {
      case Caller.Anonymous _, Caller.ApiKey _ -> Claims.NONE;
      case Caller.Token(_, var claims) -> claims;
      case Caller.Authorized(var claims, _) -> claims;
      case Caller.Iam(_, _, var claims) -> claims;
    };
  }

  private static String json(Claims claims) {
    try {
      return JSON.writeValueAsString(claims.values());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Claims that are no JSON", e);
    }
  }
}
