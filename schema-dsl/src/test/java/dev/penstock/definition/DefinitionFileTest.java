package dev.penstock.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DefinitionFileTest {
  @Test
  void whatIsReadEqualsWhatWasWritten() {
    for (var seed = 0; seed < 500; seed++) {
      var definition = new RandomDefinition(seed).next();

      var json = DefinitionFile.toJson(definition);

      assertThat(DefinitionFile.fromJson(json)).as("seed %d", seed).isEqualTo(definition);
      assertThat(DefinitionFile.toJson(DefinitionFile.fromJson(json))).isEqualTo(json);
    }
  }

  @Test
  void eachFieldHasALineOfItsOwn() {
    assertThat(DefinitionFile.toJson(posts()))
        .isEqualTo(
            """
            {
              "version": 1,
              "database": {
                "id": "db1",
                "engine": "MYSQL",
                "connectionSecret": "SQL_CONNECTION_STRING"
              },
              "authorization": [
                {
                  "whom": "PUBLIC",
                  "provider": "API_KEY",
                  "operations": [
                    "GET",
                    "LIST"
                  ]
                }
              ],
              "models": [
                {
                  "name": "Post",
                  "plural": "Posts",
                  "table": {
                    "name": "posts"
                  },
                  "fields": [
                    {"name": "id", "type": "Int", "column": "id", "sql": "int", "storage": "INT32", "generation": "IDENTITY"}
                  ],
                  "primaryKey": [
                    "id"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void severalDatabasesHaveAVersionOfTheirOwnThatOthersRefuse() {
    var one = posts();
    var billing = new Database("billing", "db2", Engine.POSTGRESQL, "BILLING", "");
    var several =
        new ApiDefinition(
            one.database(),
            List.of(billing),
            one.models(),
            one.enums(),
            one.authorization(),
            one.additions());

    var json = DefinitionFile.toJson(several);

    assertThat(json)
        .startsWith(
            """
            {
              "version": 2,
              "database": {
                "id": "db1",
                "engine": "MYSQL",
                "connectionSecret": "SQL_CONNECTION_STRING"
              },
              "otherDatabases": [
                {
                  "name": "billing",
                  "id": "db2",
                  "engine": "POSTGRESQL",
                  "connectionSecret": "BILLING"
                }
              ],
            """);
    assertThat(DefinitionFile.fromJson(json)).isEqualTo(several);
  }

  @Test
  void aFileIsWrittenInAFolderThatIsNotThereYet(@TempDir Path folder) throws IOException {
    var file = folder.resolve("build/penstock.json");

    DefinitionFile.write(posts(), file);

    assertThat(DefinitionFile.read(file)).isEqualTo(posts());
  }

  @Test
  void anotherVersionIsRefused() {
    assertThatThrownBy(() -> DefinitionFile.fromJson("{\"version\": 3}"))
        .isInstanceOf(UnreadableDefinition.class)
        .hasMessage(
            "its version is 3 and this Penstock reads versions 1 and 2. Run `penstock build` with"
                + " the release that serves it.");
  }

  @Test
  void damageIsToldByItsPlace(@TempDir Path folder) throws IOException {
    var file = folder.resolve("penstock.json");
    Files.writeString(file, DefinitionFile.toJson(posts()).replace("\"Int\"", "\"Number\""));

    assertThatThrownBy(() -> DefinitionFile.read(file))
        .hasMessage(
            file
                + ": models[0].fields[0].type is Number, which is no type. Run `penstock build` to"
                + " write it again.");
  }

  @Test
  void aMissingPartIsNamed() {
    assertThatThrownBy(() -> DefinitionFile.fromJson("{\"version\": 1, \"database\": {}}"))
        .hasMessage("database.id is missing. Run `penstock build` to write it again.");
  }

  @Test
  void whatIsNoDefinitionIsRefused() {
    assertThatThrownBy(() -> DefinitionFile.fromJson("[]"))
        .hasMessageStartingWith("this is not a definition of Penstock's");
    assertThatThrownBy(() -> DefinitionFile.fromJson("{}"))
        .hasMessageStartingWith("its version is missing");
    assertThatThrownBy(() -> DefinitionFile.fromJson("{\"version\": null}"))
        .hasMessageStartingWith("version is not a whole number");
    assertThatThrownBy(() -> DefinitionFile.fromJson("{\"version\": 1, \"database\": 5}"))
        .hasMessageStartingWith("database is not an object");
    assertThatThrownBy(() -> DefinitionFile.fromJson("{\"version\": 12345678901}"))
        .hasMessageStartingWith("version is not a whole number");
  }

  @Test
  void halfAFileIsRefused() {
    var json = DefinitionFile.toJson(posts());

    assertThatThrownBy(() -> DefinitionFile.fromJson(json.substring(0, json.length() / 2)))
        .isInstanceOf(UnreadableDefinition.class)
        .hasMessageStartingWith("this is not JSON from line ");
  }

  private static ApiDefinition posts() {
    var id =
        new Column("id", ColumnType.of("int", Storage.INT32), false, Column.Generation.IDENTITY);
    var model =
        new Model(
            "Post",
            "Posts",
            new Table("", "posts"),
            "",
            List.of(new Field("id", new FieldType.Scalar(ScalarType.INT), id, "", false)),
            List.of(),
            List.of("id"),
            List.of(),
            List.of(),
            false,
            Set.of(),
            List.of());
    return new ApiDefinition(
        new Database("db1", Engine.MYSQL, "SQL_CONNECTION_STRING", ""),
        List.of(model),
        List.of(),
        List.of(
            new Rule(new Whom.Public(Provider.API_KEY), Set.of(Operation.GET, Operation.LIST))));
  }
}
