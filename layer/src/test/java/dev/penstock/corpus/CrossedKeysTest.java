package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.engine.Handlers;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.sql.SQLException;
import java.util.Map;

/** Which values of columns of two databases are the same. */
final class CrossedKeysTest {
  private static final String TABLES =
      """
      create table NAMEs (
        id integer not null,
        small_number smallint,
        big_number bigint,
        exact_number numeric(20,2),
        letters varchar(40),
        padded char(8),
        code varchar(36),
        uid UUID,
        born date,
        primary key (id));
      insert into NAMEs (id, small_number, big_number, exact_number, letters, padded, code, uid, born) values
        (1, 7, 7, 7.00, 'Zoë', 'ab', '00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000a', '1999-12-31'),
        (2, -1, 9223372036854775807, 7.50, '', 'AB', 'x', '00000000-0000-4000-8000-00000000000b', '0099-01-01'),
        (3, null, null, null, null, null, null, null, null),
        (4, 0, 7, 99999999999.00, 'zoe', 'ab', '00000000-0000-4000-8000-00000000000A', '00000000-0000-4000-8000-00000000000c', '1999-12-30');
      """;

  private static final String DATA_SCHEMA =
      """
      import dev.penstock.definition.ApiDefinition;
      import dev.penstock.schema.Api;

      public final class DataSchema {
        private DataSchema() {}

        public static ApiDefinition define() {
          return Api.combine(SqlSchema.schema(), OtherSqlSchema.schema())
              .authorization(allow -> allow.publicApiKey())
              .setRelationships(
                  SqlSchema.here.hasMany("small", OtherSqlSchema.there)
                      .onNumbers(SqlSchema.here.bigNumber, OtherSqlSchema.there.smallNumber),
                  SqlSchema.here.hasMany("big", OtherSqlSchema.there)
                      .onNumbers(SqlSchema.here.exactNumber, OtherSqlSchema.there.bigNumber),
                  SqlSchema.here.hasMany("exact", OtherSqlSchema.there)
                      .onNumbers(SqlSchema.here.smallNumber, OtherSqlSchema.there.exactNumber),
                  SqlSchema.here.hasMany("letters2", OtherSqlSchema.there)
                      .on(SqlSchema.here.letters, OtherSqlSchema.there.letters),
                  SqlSchema.here.hasMany("padded2", OtherSqlSchema.there)
                      .on(SqlSchema.here.padded, OtherSqlSchema.there.padded),
                  SqlSchema.here.hasMany("uids", OtherSqlSchema.there)
                      .onUuids(SqlSchema.here.uid, OtherSqlSchema.there.uid),
                  SqlSchema.here.hasMany("codes", OtherSqlSchema.there)
                      .onUuids(SqlSchema.here.uid, OtherSqlSchema.there.code),
                  SqlSchema.here.hasMany("coded", OtherSqlSchema.there)
                      .onUuids(SqlSchema.here.code, OtherSqlSchema.there.uid),
                  SqlSchema.here.hasMany("days", OtherSqlSchema.there)
                      .on(SqlSchema.here.born, OtherSqlSchema.there.born))
              .build();
        }
      }
      """;

  @EachPair
  void valuesAreEqualWhateverHoldsThem(Kind one, Kind other) throws SQLException {
    try (var here = database(one, "here");
        var there = database(other, "there")) {
      var definition =
          SchemaFolder.definition(
              Map.of(
                  "SqlSchema", GeneratedApi.source(here, "SqlSchema", ""),
                  "OtherSqlSchema", GeneratedApi.source(there, "OtherSqlSchema", "other"),
                  "DataSchema", DATA_SCHEMA));
      try (var gateway =
          GeneratedApi.gateway(Map.of("", here, "other", there), definition, Handlers.NONE)) {
        // The rows of the other table for each row of the first.
        for (var each :
            Map.of(
                    "small", "[[1],[],[],[1]]",
                    "big", "[[1,4],[],[],[]]",
                    "exact", "[[1],[],[],[]]",
                    "letters2", "[[1],[2],[],[4]]",
                    "padded2", "[[1,4],[2],[],[1,4]]",
                    "uids", "[[1],[2],[],[4]]",
                    "codes", "[[1],[],[],[]]",
                    "coded", "[[1],[],[],[]]",
                    "days", "[[1],[2],[],[4]]")
                .entrySet()) {
          var answer =
              Trade.ask(
                  gateway,
                  "{ listHeres { items { %s { items { id } } } } }".formatted(each.getKey()));
          assertThat(
                  answer
                      .replaceAll("\\{\"id\":(\\d)}", "$1")
                      .replaceAll(
                          "\\{\"%s\":\\{\"items\":(\\[[^\\]]*])}}".formatted(each.getKey()), "$1"))
              .as(each.getKey())
              .isEqualTo("{\"data\":{\"listHeres\":{\"items\":%s}}}".formatted(each.getValue()));
        }
      }
    }
  }

  private static TestDatabase database(Kind kind, String name) throws SQLException {
    var database = TestDatabase.create(kind);
    database.run(TABLES.replace("UUID", Trade.uuid(kind)).replace("NAME", name));
    return database;
  }
}
