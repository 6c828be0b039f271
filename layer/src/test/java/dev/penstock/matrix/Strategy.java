package dev.penstock.matrix;

/** Whom the one rule of a cell admits. */
enum Strategy {
  PUBLIC_KEY,
  GUEST,
  SIGNED_IN_POOL,
  SIGNED_IN_OIDC,
  SIGNED_IN_IAM,
  OWNER_POOL,
  OWNER_OIDC,
  /** By the claim `email` in the column `mail`. */
  OWNER_BY_MAIL,
  /** Members of `admin`. */
  GROUP_POOL,
  /** Members of `red`. */
  GROUP_OIDC,
  /** Members of the group in the column `team`. */
  TEAM_POOL,
  TEAM_OIDC,
  CUSTOM,
  /** The function `reporter`. */
  RESOURCE,
  /** Everybody who is known, for rows of the team `red`. */
  WHEN_RED
}
