package dev.penstock.identity;

import java.util.List;
import java.util.Optional;

/**
 * By what callers of an API are known.
 *
 * @param transport over what issuers may be asked
 */
public record IdentitySettings(
    List<ApiKey> keys,
    List<TrustedIssuer> issuers,
    Optional<AuthorizerSettings> authorizer,
    Transport transport) {
  /** By nothing: nobody is let in. */
  public static final IdentitySettings NONE =
      new IdentitySettings(List.of(), List.of(), Optional.empty(), Transport.TLS);

  public IdentitySettings {
    keys = List.copyOf(keys);
    issuers = List.copyOf(issuers);
  }

  /** The same with these keys. */
  public IdentitySettings withKeys(List<ApiKey> others) {
    return new IdentitySettings(others, issuers, authorizer, transport);
  }

  /** The same with these issuers. */
  public IdentitySettings withIssuers(List<TrustedIssuer> others) {
    return new IdentitySettings(keys, others, authorizer, transport);
  }

  /** The same with that authorizer. */
  public IdentitySettings withAuthorizer(AuthorizerSettings other) {
    return new IdentitySettings(keys, issuers, Optional.of(other), transport);
  }

  /** The same with issuers that may be asked like that. */
  public IdentitySettings withTransport(Transport other) {
    return new IdentitySettings(keys, issuers, authorizer, other);
  }
}
