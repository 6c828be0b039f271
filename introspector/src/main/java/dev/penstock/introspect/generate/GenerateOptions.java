package dev.penstock.introspect.generate;

import dev.penstock.introspect.names.Naming;

/**
 * What the generated file needs to know besides the catalog.
 *
 * @param databaseId see {@link DatabaseId}
 * @param connectionSecret the name of the secret with the connection URL
 * @param certificateSecret the name of the secret with the CA certificate, or empty
 */
public record GenerateOptions(
    String databaseId, String connectionSecret, String certificateSecret, Naming naming) {}
