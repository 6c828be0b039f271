package dev.penstock.handler;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an {@link OperationHandler}, and by whom. The rules of the operation have
 * admitted the caller already.
 *
 * @param operation the name of the query or mutation
 * @param arguments those that the request gives or the schema defaults: String, Integer, Double,
 *     Boolean, BigInteger, BigDecimal, LocalDate, OffsetDateTime (UTC), byte[], a List of them, or
 *     a Map for a custom type; AWSTime, AWSJSON, AWSIPAddress and enums as String
 * @param claims what the caller's token or authorizer says of it, as JSON values; empty for an API
 *     key. Personal: not for logs
 * @param database the database of the API
 */
public record Invocation(
    String operation,
    Map<String, @Nullable Object> arguments,
    Map<String, Object> claims,
    Database database) {

  public Invocation {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
  }

  /**
   * An argument, or nothing where it is null or absent.
   *
   * @throws ClassCastException when its type in the schema is carried as another class
   */
  public <T> Optional<T> argument(String name, Class<T> type) {
    return Optional.ofNullable(arguments.get(name)).map(type::cast);
  }

  /** A claim that is a text. */
  public Optional<String> claim(String name) {
    return claims.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Neither values nor claims, which may be secrets. */
  @Override
  public String toString() {
    return "Invocation of " + operation;
  }
}
