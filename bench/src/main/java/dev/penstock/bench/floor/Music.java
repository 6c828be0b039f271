package dev.penstock.bench.floor;

import static dev.penstock.bench.floor.Json.beginItems;
import static dev.penstock.bench.floor.Json.endItems;
import static dev.penstock.bench.floor.Json.named;
import static dev.penstock.bench.floor.Json.number;
import static dev.penstock.bench.floor.Json.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Answers on the music store from flat rows. */
final class Music {
  private Music() {}

  static void track(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    if (row.next()) {
      json.writeObjectFieldStart("getTrack");
      number(json, "trackId", row, 1);
      text(json, "name", row, 2);
      text(json, "composer", row, 3);
      number(json, "milliseconds", row, 4);
      text(json, "unitPrice", row, 5);
      json.writeEndObject();
    } else {
      json.writeNullField("getTrack");
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static void tracks(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listTracks");
    while (rows.next()) {
      json.writeStartObject();
      number(json, "trackId", rows, 1);
      text(json, "name", rows, 2);
      text(json, "composer", rows, 3);
      number(json, "milliseconds", rows, 4);
      number(json, "bytes", rows, 5);
      text(json, "unitPrice", rows, 6);
      json.writeEndObject();
    }
    endItems(json);
  }

  /** Rows of artist, album and track, in the order of all three; 0 for what a row has not. */
  static void artists(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listArtists");
    var artist = 0;
    var album = 0;
    while (rows.next()) {
      var nextArtist = rows.getInt(1);
      var nextAlbum = rows.getInt(3);
      if (nextArtist != artist) {
        if (artist != 0) {
          endAlbum(json, album);
          endArtist(json);
        }
        artist = nextArtist;
        album = 0;
        json.writeStartObject();
        json.writeNumberField("artistId", artist);
        text(json, "name", rows, 2);
        json.writeObjectFieldStart("albums");
        json.writeArrayFieldStart("items");
      }
      if (nextAlbum != album) {
        endAlbum(json, album);
        album = nextAlbum;
        json.writeStartObject();
        json.writeNumberField("albumId", album);
        text(json, "title", rows, 4);
        json.writeObjectFieldStart("tracks");
        json.writeArrayFieldStart("items");
      }
      var track = rows.getInt(5);
      if (track != 0) {
        json.writeStartObject();
        json.writeNumberField("trackId", track);
        text(json, "name", rows, 6);
        number(json, "milliseconds", rows, 7);
        json.writeEndObject();
      }
    }
    if (artist != 0) {
      endAlbum(json, album);
      endArtist(json);
    }
    endItems(json);
  }

  private static void endAlbum(JsonGenerator json, int album) throws IOException {
    if (album != 0) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void endArtist(JsonGenerator json) throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  static void longTracks(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listTracks");
    while (rows.next()) {
      json.writeStartObject();
      number(json, "trackId", rows, 1);
      text(json, "name", rows, 2);
      number(json, "milliseconds", rows, 3);
      text(json, "unitPrice", rows, 4);
      json.writeEndObject();
    }
    endItems(json);
  }

  static void tracksInContext(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listTracks");
    while (rows.next()) {
      json.writeStartObject();
      number(json, "trackId", rows, 1);
      text(json, "name", rows, 2);
      album(rows, json);
      named(json, "genre", rows, 7, 8);
      named(json, "mediaType", rows, 9, 10);
      json.writeEndObject();
    }
    endItems(json);
  }

  private static void album(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    row.getInt(3);
    if (row.wasNull()) {
      json.writeNullField("album");
      return;
    }
    json.writeObjectFieldStart("album");
    text(json, "title", row, 4);
    named(json, "artist", row, 5, 6);
    json.writeEndObject();
  }

  static void customer(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    row.next();
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    json.writeObjectFieldStart("createCustomer");
    number(json, "customerId", row, 1);
    text(json, "firstName", row, 2);
    text(json, "lastName", row, 3);
    text(json, "email", row, 4);
    text(json, "country", row, 5);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
