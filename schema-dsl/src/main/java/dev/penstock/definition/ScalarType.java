package dev.penstock.definition;

/** The scalars of the API. Those named AWS… are AppSync's, with its formats. */
public enum ScalarType {
  ID("ID"),
  STRING("String"),
  INT("Int"),
  FLOAT("Float"),
  BOOLEAN("Boolean"),
  /**
   * Whole numbers beyond 32 bits, exact: a JSON string in answers; input takes a string or a
   * number.
   */
  BIG_INT("BigInt"),
  /** Decimals, exact: a JSON string in answers; input takes a string or a number. */
  BIG_DECIMAL("BigDecimal"),
  DATE("AWSDate"),
  TIME("AWSTime"),
  DATE_TIME("AWSDateTime"),
  JSON("AWSJSON"),
  IP_ADDRESS("AWSIPAddress"),
  /** Bytes in Base64 (RFC 4648 section 4, padded). */
  BASE64("Base64");

  private final String graphqlName;

  ScalarType(String graphqlName) {
    this.graphqlName = graphqlName;
  }

  public String graphqlName() {
    return graphqlName;
  }
}
