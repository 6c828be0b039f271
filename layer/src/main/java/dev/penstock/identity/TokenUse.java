package dev.penstock.identity;

/** Which tokens of an issuer an API takes. */
public enum TokenUse {
  /** Made for APIs; what Amplify's client sends. */
  ACCESS,
  /** Made for the application that signs its user in. */
  ID,
  /** Both. */
  ANY
}
