package dev.penstock.introspect.generate;

import dev.penstock.introspect.names.Naming;

/**
 * What the generated file needs to know besides the catalog.
 *
 * @param className of the class that the file declares: `SqlSchema`
 * @param databaseName tells the database from others of the same API, or empty
 * @param databaseId see {@link DatabaseId}
 * @param connectionSecret the name of the secret with the connection URL
 * @param certificateSecret the name of the secret with the CA certificate, or empty
 */
public record GenerateOptions(
    String className,
    String databaseName,
    String databaseId,
    String connectionSecret,
    String certificateSecret,
    Naming naming) {
  private static final String USUAL_CLASS = "SqlSchema";

  /** For the only database of an API. */
  public GenerateOptions(
      String databaseId, String connectionSecret, String certificateSecret, Naming naming) {
    this(USUAL_CLASS, "", databaseId, connectionSecret, certificateSecret, naming);
  }
}
