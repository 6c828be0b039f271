import static dev.penstock.schema.Conditions.claim;
import static dev.penstock.schema.Custom.*;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Operation;
import dev.penstock.schema.Api;

/** Venues and their events: everybody reads, organisers write, and budgets are for few. */
public final class DataSchema {
  private DataSchema() {}

  public static ApiDefinition define() {
    return Api.of(SqlSchema.schema())
        .renameModel(SqlSchema.tblVenue, "Venue")
        .renameModel(SqlSchema.tblEvent, "Event")
        .setRelationships(
            SqlSchema.tblVenue
                .hasMany("events", SqlSchema.tblEvent)
                .on(SqlSchema.tblVenue.venueNo, SqlSchema.tblEvent.venueNo),
            SqlSchema.tblEvent
                .belongsTo("venue", SqlSchema.tblVenue)
                .on(SqlSchema.tblEvent.venueNo, SqlSchema.tblVenue.venueNo))
        .authorization(
            allow -> allow.publicApiKey().to(Operation.READ),
            allow -> allow.authenticated().to(Operation.READ))
        .authorization(
            SqlSchema.tblEvent,
            allow -> allow.publicApiKey().to(Operation.READ),
            allow -> allow.authenticated().to(Operation.READ),
            allow ->
                allow
                    .ownerDefinedIn(SqlSchema.tblEvent.organiser)
                    .identityClaim("sub")
                    .whenNew(SqlSchema.tblEvent.organiser.eq(claim("sub"))))
        .authorization(
            SqlSchema.tblEvent.budget,
            allow -> allow.ownerDefinedIn(SqlSchema.tblEvent.organiser).identityClaim("sub"),
            allow -> allow.group("Accounting").to(Operation.READ))
        .addToSchema(
            customType("VenueLocation")
                .field("name", STRING.required())
                .field("latitude", FLOAT.required())
                .field("longitude", FLOAT.required()),
            query("venuesBetween")
                .argument("south", FLOAT.required())
                .argument("north", FLOAT.required())
                .returns(listOf("VenueLocation"))
                .handler(
                    inlineSql(
                        """
                        select name, latitude, longitude
                        from (
                          select name,
                            cast(substr(coordinates, 1, position(';' in coordinates) - 1)
                              as decimal(9, 6)) as latitude,
                            cast(substr(coordinates, position(';' in coordinates) + 1)
                              as decimal(9, 6)) as longitude
                          from tbl_venue) decoded
                        where latitude between :south and :north
                        order by latitude
                        """))
                .authorization(allow -> allow.publicApiKey(), allow -> allow.authenticated()),
            mutation("moveEvent")
                .argument("eventNo", INT.required())
                .argument("venueNo", INT.required())
                .returns(INT)
                .handler(sqlReference("move-event.sql"))
                .authorization(allow -> allow.group("Planners")))
        .build();
  }
}
