package dev.penstock.introspect.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.Catalog.CatalogTable;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.CatalogException.Reason;
import dev.penstock.introspect.Selection;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class RefusalTest {
  private static final String TABLES =
      """
      create table seen (id int primary key, open_one int unique, closed_one int);
      create table unseen (id int primary key);
      """;

  @ParameterizedTest
  @EnumSource
  void aMissingSchemaIsNamed(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      var refusal = refusal(connection, new Selection(List.of("Nowhere"), List.of(), List.of()));

      assertThat(refusal.reason()).isEqualTo(Reason.NO_SCHEMA);
      assertThat(refusal).message().contains(" Nowhere ").contains("Check the name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void systemSchemasAreNobodysOwn(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      var system =
          switch (kind) {
            case POSTGRESQL -> "pg_catalog";
            case MYSQL, MARIADB -> "mysql";
          };

      var refusal = refusal(connection, new Selection(List.of(system), List.of(), List.of()));

      assertThat(refusal.reason()).isEqualTo(Reason.NO_SCHEMA);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyDatabaseIsSaidToBeEmpty(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      var refusal = refusal(connection, Selection.everything());

      assertThat(refusal.reason()).isEqualTo(Reason.NO_TABLE);
      assertThat(refusal).message().startsWith("There is no table in ").contains("Create one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void patternsThatMatchNothingAreNamed(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind);
        var connection = database.connect()) {
      database.run(TABLES);

      var refusal =
          refusal(connection, new Selection(List.of(), List.of("sen*"), List.of("un?een")));

      assertThat(refusal.reason()).isEqualTo(Reason.NO_TABLE);
      assertThat(refusal)
          .hasMessage(
              "None of the 2 tables matches the patterns (include sen*, exclude un?een). Change the"
                  + " patterns.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAccountWithoutRightsIsToldWhatToGrant(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(TABLES);
      try (var account = Account.create(database)) {
        account.allowConnecting();
        try (var connection = account.connect()) {
          var refusal = refusal(connection, new Selection(schemas(database), List.of(), List.of()));

          assertThat(refusal)
              .message()
              .contains(account.name())
              .containsIgnoringCase("grant")
              .contains("SELECT");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatTheAccountMayReadIsListed(Kind kind) throws SQLException {
    try (var database = TestDatabase.create(kind)) {
      database.run(TABLES);
      try (var account = Account.create(database)) {
        account.allowConnecting();
        account.grant("select (id, open_one) on seen");
        try (var connection = account.connect()) {
          var catalog =
              CatalogReader.read(
                  connection, new Selection(schemas(database), List.of(), List.of()));

          assertThat(catalog.tables()).extracting(CatalogTable::name).containsExactly("seen");
          assertThat(catalog.tables().getFirst().columns())
              .extracting(CatalogColumn::name)
              .containsExactly("id", "open_one");
        }
      }
    }
  }

  @Test
  void aClosedCatalogIsSaidToBeClosed() throws SQLException {
    try (var database = TestDatabase.create(Kind.POSTGRESQL)) {
      database.run(TABLES + "revoke select on pg_catalog.pg_class from public");
      try (var account = Account.create(database)) {
        account.allowConnecting();
        try (var connection = account.connect()) {
          var refusal = refusal(connection, Selection.everything());

          assertThat(refusal)
              .hasMessage(
                  "The database account may not read the database's catalog. Grant it SELECT on the"
                      + " catalog, or use another account.");
        }
      }
    }
  }

  private static List<String> schemas(TestDatabase database) {
    return database.kind() == Kind.POSTGRESQL ? List.of("public") : List.of(database.name());
  }

  private static CatalogException refusal(Connection connection, Selection selection) {
    var refusal =
        catchThrowableOfType(
            CatalogException.class, () -> CatalogReader.read(connection, selection));
    assertThat(refusal).as("a refusal").isNotNull();
    return refusal;
  }
}
