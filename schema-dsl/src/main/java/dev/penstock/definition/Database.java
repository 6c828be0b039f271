package dev.penstock.definition;

/**
 * A database behind an API, named but never opened here.
 *
 * @param name tells it from the API's other databases; empty where nobody has to
 * @param id stable across regenerations: a hash of engine, host, port and database name
 * @param connectionSecret the name of the secret that holds the connection URL, never its value
 * @param certificateSecret the name of the secret that holds the CA certificate, or empty
 */
public record Database(
    String name, String id, Engine engine, String connectionSecret, String certificateSecret) {

  /** The only database of its API. */
  public Database(String id, Engine engine, String connectionSecret, String certificateSecret) {
    this("", id, engine, connectionSecret, certificateSecret);
  }
}
