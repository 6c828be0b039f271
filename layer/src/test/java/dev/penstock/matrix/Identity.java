package dev.penstock.matrix;

/** Who asks. */
enum Identity {
  ANONYMOUS,
  KEY,
  GUEST,
  IAM,
  REPORTER,
  /** sub a1, username ann, email ann@x, in group red. */
  ANN_POOL,
  /** sub b2, username bob, email bob@x, in groups blue and admin. */
  BOB_POOL,
  /** A token that says nothing. */
  BARE_POOL,
  ANN_OIDC,
  BOB_OIDC,
  AUTHORIZER
}
