package dev.penstock.bench.floor;

import static dev.penstock.bench.floor.Json.beginItems;
import static dev.penstock.bench.floor.Json.endItems;
import static dev.penstock.bench.floor.Json.number;
import static dev.penstock.bench.floor.Json.text;
import static dev.penstock.bench.floor.Json.time;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Answers on accounts and their events from flat rows. */
final class Accounts {
  private Accounts() {}

  static void event(ResultSet row, JsonGenerator json) throws SQLException, IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("data");
    if (row.next()) {
      json.writeObjectFieldStart("getEvent");
      text(json, "eventId", row, 1);
      text(json, "kind", row, 2);
      time(json, "createdAt", row, 3);
      text(json, "payload", row, 4);
      text(json, "amount", row, 5);
      json.writeEndObject();
    } else {
      json.writeNullField("getEvent");
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static void eventsOfAccount(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listEvents");
    while (rows.next()) {
      json.writeStartObject();
      text(json, "eventId", rows, 1);
      text(json, "kind", rows, 2);
      time(json, "createdAt", rows, 3);
      text(json, "amount", rows, 4);
      json.writeObjectFieldStart("account");
      number(json, "accountId", rows, 5);
      text(json, "name", rows, 6);
      json.writeEndObject();
      json.writeEndObject();
    }
    endItems(json);
  }

  /** Rows of account and event, in the order of both; no event's key where an account has none. */
  static void accounts(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listAccounts");
    var account = 0;
    while (rows.next()) {
      var next = rows.getInt(1);
      if (next != account) {
        endAccount(json, account);
        account = next;
        json.writeStartObject();
        json.writeNumberField("accountId", account);
        text(json, "name", rows, 2);
        json.writeObjectFieldStart("events");
        json.writeArrayFieldStart("items");
      }
      var event = rows.getString(3);
      if (event != null) {
        json.writeStartObject();
        json.writeStringField("eventId", event);
        text(json, "kind", rows, 4);
        time(json, "createdAt", rows, 5);
        text(json, "amount", rows, 6);
        json.writeEndObject();
      }
    }
    endAccount(json, account);
    endItems(json);
  }

  private static void endAccount(JsonGenerator json, int account) throws IOException {
    if (account != 0) {
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  static void eventsOfKind(ResultSet rows, JsonGenerator json) throws SQLException, IOException {
    beginItems(json, "listEvents");
    while (rows.next()) {
      json.writeStartObject();
      text(json, "eventId", rows, 1);
      number(json, "accountId", rows, 2);
      time(json, "createdAt", rows, 3);
      text(json, "payload", rows, 4);
      json.writeEndObject();
    }
    endItems(json);
  }
}
