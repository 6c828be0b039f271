package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaCompilerTest {
  private static final String SQL_SCHEMA =
      """
      import dev.penstock.definition.*;
      import dev.penstock.schema.Column;
      import dev.penstock.schema.Model;
      import dev.penstock.schema.Schema;

      public final class SqlSchema {
        public static final class Customer extends Model {
          public final Column<Long> id = column("id", int64("bigint").required());
          public final Column<String> fullName = column("fullName", "full_name", text("text"));

          private Customer() {
            named("Customer", "Customers");
            table("public", "customers");
            primaryKey("customers_pkey", "id");
          }
        }

        public static final Customer customer = new Customer();

        public static Schema schema() {
          return Schema.of(Engine.POSTGRESQL, "1").connectionSecret("URL").models(customer);
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeSqlSchema() throws IOException {
    Files.createDirectories(folder.resolve("schema"));
    Files.writeString(folder.resolve("schema/SqlSchema.java"), SQL_SCHEMA);
  }

  @Test
  void theDefinitionComesFromDataSchema() throws IOException {
    dataSchema(".rename(SqlSchema.customer.fullName, \"name\")");

    var definition = new SchemaCompiler(new ProjectFolder(folder)).compile().definition();

    assertThat(definition.model("Customer").orElseThrow().field("name")).isPresent();
  }

  @Test
  void aDroppedColumnIsNamedWithTheOneThatWasPerhapsMeant() throws IOException {
    dataSchema(".rename(SqlSchema.customer.fullname, \"name\")");

    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .hasMessage(
            "schema/DataSchema.java:5:64: SqlSchema.java has no \"Customer.fullname\"."
                + " Did you mean \"fullName\"?");
  }

  @Test
  void aDroppedTableAndAMistakeAreToldTogether() throws IOException {
    dataSchema(".hide(SqlSchema.suppliers.name);\n    Api.of(1)");

    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .hasMessageContaining(
            "schema/DataSchema.java:5:53: SqlSchema.java has no \"suppliers\". Remove it" + " here")
        .hasMessageContaining("schema/DataSchema.java:6:12: incompatible types: ");
  }

  @Test
  void whatDoesNotFitTheApiIsToldWithItsPlace() throws IOException {
    dataSchema("\n        .hide(SqlSchema.customer.id)");

    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .message()
        .startsWith("schema/DataSchema.java:6:9: ");
  }

  @Test
  void anExceptionOfTheUsersOwnCodeIsToldWithItsPlace() throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        public final class DataSchema {
          public static dev.penstock.definition.ApiDefinition define() {
            throw new IllegalStateException("not yet");
          }
        }
        """);

    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .hasMessage(
            "schema/DataSchema.java:3:5: java.lang.IllegalStateException: not yet. Correct what"
                + " leads to it.");
  }

  @Test
  void aDataSchemaWithoutDefineIsToldWhatToAdd() throws IOException {
    Files.writeString(folder.resolve("schema/DataSchema.java"), "public final class DataSchema {}");

    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .message()
        .contains("public static ApiDefinition define()");
  }

  @Test
  void aFolderWithoutSchemaIsToldWhatToRun() {
    assertThatThrownBy(() -> new SchemaCompiler(new ProjectFolder(folder)).compile())
        .message()
        .endsWith("Run \"penstock generate schema-from-database\" there first.");
  }

  private void dataSchema(String changes) throws IOException {
    Files.writeString(
        folder.resolve("schema/DataSchema.java"),
        """
        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.schema.Api;
        public final class DataSchema {
          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())%s.authorization(allow -> allow.publicApiKey()).build();
          }
        }
        """
            .formatted(changes));
  }
}
