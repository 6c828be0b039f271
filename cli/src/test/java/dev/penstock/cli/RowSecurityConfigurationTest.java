package dev.penstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penstock.definition.Additions;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.engine.RowLevelSecurity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What penstock.yaml may say under rowLevelSecurity. */
final class RowSecurityConfigurationTest {
  @TempDir private Path folder;

  @Test
  void itIsOffUnlessItIsSwitchedOn() throws Exception {
    assertThat(read("", Engine.POSTGRESQL)).isEmpty();
    assertThat(read("rowLevelSecurity: {enabled: false}", Engine.MYSQL)).isEmpty();
  }

  @Test
  void namesHaveDefaults() throws Exception {
    assertThat(read("rowLevelSecurity: {enabled: true}", Engine.POSTGRESQL))
        .contains(new RowLevelSecurity("request.jwt.claims", Optional.empty()));
    assertThat(
            read(
                "rowLevelSecurity: {enabled: true, claims: app.caller, role: user, anonymousRole:"
                    + " anon}",
                Engine.POSTGRESQL))
        .contains(
            new RowLevelSecurity(
                "app.caller", Optional.of(new RowLevelSecurity.Roles("user", "anon"))));
  }

  @Test
  void otherDatabasesHaveNone() {
    assertThatThrownBy(() -> read("rowLevelSecurity: {enabled: true}", Engine.MARIADB))
        .hasMessage(
            "\"rowLevelSecurity.enabled\" can be true only for PostgreSQL: MySQL and MariaDB have"
                + " no policies for rows. Take it out, and say who sees which rows in"
                + " DataSchema.java.");
  }

  @Test
  void settingsOfPostgresqlAreNoPlaceForClaims() {
    for (var name : new String[] {"role", "search_path", "a.b; drop", "a.", ".b", "1.b", "a b.c"}) {
      assertThatThrownBy(() ->
              read(
                  "rowLevelSecurity: {enabled: true, claims: \"%s\"}".formatted(name),
                  Engine.POSTGRESQL))
          .as(name)
          .hasMessage(
              "\"rowLevelSecurity.claims\" is \"%s\", which is no name of a parameter of yours. Write two words with a dot between them, such as request.jwt.claims."
                  .formatted(name));
    }
  }

  @Test
  void rolesComeTogether() {
    assertThatThrownBy(
            () -> read("rowLevelSecurity: {enabled: true, role: user}", Engine.POSTGRESQL))
        .hasMessage(
            "\"rowLevelSecurity.role\" and \"rowLevelSecurity.anonymousRole\" belong together:"
                + " otherwise some callers would have the role of the connection. Write both, or"
                + " none.");
  }

  @Test
  void whatWouldMeanNothingIsToldOf() {
    assertThatThrownBy(() -> read("rowLevelSecurity: {claims: app.caller}", Engine.POSTGRESQL))
        .hasMessage(
            "\"rowLevelSecurity.claims\" means nothing while \"rowLevelSecurity.enabled\" is false."
                + " Make that true, or take this out.");
  }

  @Test
  void eachDatabaseIsToldWhatItIsToHear() throws Exception {
    var own =
        """
        rowLevelSecurity:
          databases:
            - name: billing
              enabled: true
              claims: app.caller
        """;

    assertThat(told(own, database("", Engine.MYSQL), database("billing", Engine.POSTGRESQL)))
        .isEqualTo(Map.of("billing", new RowLevelSecurity("app.caller", Optional.empty())));

    var all =
        """
        rowLevelSecurity:
          enabled: true
          role: user
          anonymousRole: anon
          databases: [{name: billing, enabled: false}]
        """;
    assertThat(told(all, database("", Engine.POSTGRESQL), database("billing", Engine.MARIADB)))
        .isEqualTo(
            Map.of(
                "",
                new RowLevelSecurity(
                    "request.jwt.claims",
                    Optional.of(new RowLevelSecurity.Roles("user", "anon")))));
  }

  @Test
  void oneOfSeveralDatabasesMayHaveNone() {
    assertThatThrownBy(() ->
            told(
                "rowLevelSecurity: {enabled: true}",
                database("", Engine.POSTGRESQL),
                database("billing", Engine.MYSQL)))
        .hasMessage(
            "\"rowLevelSecurity.enabled\" can be true only for PostgreSQL: MySQL and MariaDB have"
                + " no policies for rows. Make it true only for the databases that have them, in"
                + " \"rowLevelSecurity.databases\"; database \"billing\" is not one.");
    assertThatThrownBy(() ->
            told(
                "rowLevelSecurity:\n  databases:\n    - {name: biling, enabled: true}",
                database("", Engine.POSTGRESQL),
                database("billing", Engine.POSTGRESQL)))
        .hasMessage(
            "penstock.yaml:3:7: The API has no database \"biling\". Did you mean \"billing\"?");
    assertThatThrownBy(() ->
            told(
                "rowLevelSecurity:\n  databases:\n    - {name: billing, role: user}",
                database("", Engine.POSTGRESQL),
                database("billing", Engine.POSTGRESQL)))
        .hasMessage(
            "penstock.yaml:3:7: \"role\" means nothing while \"rowLevelSecurity.enabled\" is false"
                + " for this database. Make that true, or take this out.");
  }

  private Optional<RowLevelSecurity> read(String text, Engine engine) throws IOException {
    return told(text, database("", engine)).values().stream().findFirst();
  }

  private Map<String, RowLevelSecurity> told(String text, Database... databases)
      throws IOException {
    Files.writeString(folder.resolve("penstock.yaml"), text);
    var configuration = Configuration.of(new ProjectFolder(folder), Map.of());
    var all = List.of(databases);
    var definition =
        new ApiDefinition(
            all.getFirst(),
            all.subList(1, all.size()),
            List.of(),
            List.of(),
            List.of(),
            Additions.NONE);
    return new RowSecurityConfiguration(configuration, definition).told();
  }

  private static Database database(String name, Engine engine) {
    return new Database(name, "id" + name, engine, "SECRET", "");
  }
}
