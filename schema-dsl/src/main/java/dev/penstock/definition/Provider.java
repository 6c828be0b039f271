package dev.penstock.definition;

/** How a caller proves who it is. A rule counts only for callers of its own provider. */
public enum Provider {
  /** A key of the API, which tells nothing about the caller. */
  API_KEY,
  /** A token of a Cognito user pool. */
  USER_POOLS,
  /** A token of any other OpenID Connect issuer. */
  OIDC,
  /** An identity of a Cognito identity pool, signed in or guest. */
  IDENTITY_POOL,
  /** An IAM principal. */
  IAM,
  /** A custom authorizer. */
  FUNCTION
}
