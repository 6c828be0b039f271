package dev.penstock.engine;

/**
 * How much memory a gateway may spend to spare work on repeated requests, in estimated bytes. With
 * 0 nothing is kept.
 *
 * @param documents parsed and valid documents
 * @param prepared statements and encoders of requests
 */
public record Caches(long documents, long prepared) {
  /** The defaults that the documentation names. */
  public static final Caches DEFAULT = new Caches(16_777_216, 16_777_216);

  /** Every request is read and planned as if it were the first. */
  public static final Caches OFF = new Caches(0, 0);
}
