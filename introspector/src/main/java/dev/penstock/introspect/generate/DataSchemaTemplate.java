package dev.penstock.introspect.generate;

/** The DataSchema.java that a new project starts with. */
public final class DataSchemaTemplate {
  private static final String TEXT =
      """
      import dev.penstock.definition.ApiDefinition;
      import dev.penstock.schema.Api;

      /** What the API makes of the database. This file is yours; `penstock generate` never touches it again. */
      public final class DataSchema {
        private DataSchema() {}

        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              // Whoever sends the API key may do everything, with every model.
              .authorization(allow -> allow.publicApiKey())
              // Names: .renameModel(SqlSchema.customer, "Client") .rename(SqlSchema.customer.eMail, "email")
              // What nobody needs to see: .hide(SqlSchema.customer.passwordHash)
              // What nobody may do: .disableOperations(SqlSchema.auditEntry, Operation.UPDATE, Operation.DELETE)
              // A view has to say what tells its rows apart: .key(SqlSchema.dailySale, SqlSchema.dailySale.day)
              .build();
        }
      }
      """;

  private DataSchemaTemplate() {}

  public static String text() {
    return TEXT;
  }
}
