package dev.penstock.definition;

/**
 * The database behind an API, named but never opened here.
 *
 * @param id stable across regenerations: a hash of engine, host, port and database name
 * @param connectionSecret the name of the secret that holds the connection URL, never its value
 * @param certificateSecret the name of the secret that holds the CA certificate, or empty
 */
public record Database(
    String id, Engine engine, String connectionSecret, String certificateSecret) {}
