package dev.penstock.identity;

/** Why credentials were refused, in the words of the log. */
public enum Reason {
  NO_CREDENTIALS("no credentials"),
  REPEATED_HEADER("repeated header"),
  UNKNOWN_KEY("unknown API key"),
  EXPIRED_KEY("expired API key"),
  TOO_LONG("token too long"),
  NOT_A_TOKEN("not a token"),
  UNKNOWN_ISSUER("unknown issuer"),
  HEADER("header of the token"),
  TYPE("type of the token"),
  ALGORITHM("algorithm"),
  SIGNATURE("signature or unknown key"),
  EXPIRED("token expired"),
  NO_EXPIRY("token without expiry"),
  NOT_YET_VALID("token not yet valid"),
  ISSUED_IN_FUTURE("token issued in the future"),
  SUBJECT("no subject"),
  AUDIENCE("audience or client"),
  USE("use of the token"),
  GROUPS("groups are not a list of texts"),
  AUTHORIZER("authorizer");

  private final String words;

  Reason(String words) {
    this.words = words;
  }

  /** For a line of the log. */
  public String words() {
    return words;
  }
}
