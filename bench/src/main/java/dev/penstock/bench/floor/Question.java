package dev.penstock.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.bench.floor.Arguments.Argument;
import dev.penstock.bench.floor.Arguments.Type;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What is asked: the arguments, and how flat rows become the answer. */
enum Question {
  Q1(Music::track, Argument.number("id")),
  Q2(Music::tracks, Argument.number("after")),
  Q3(Music::artists, Argument.number("after")),
  Q4(Music::longTracks, Argument.number("genre"), Argument.number("longer")),
  Q5(Music::tracksInContext, Argument.number("after")),
  M1(
      Music::customer,
      Argument.text("firstName"),
      Argument.text("lastName"),
      Argument.text("email"),
      Argument.text("country")),
  B1(Accounts::event, new Argument("id", Type.LONG)),
  B2(Accounts::eventsOfAccount, Argument.number("account")),
  B3(Accounts::accounts, Argument.number("after")),
  B4(Accounts::eventsOfKind, Argument.text("kind"));

  private static final JsonFactory FACTORY = new JsonFactory();
  private final Rows rows;
  private final List<Argument> expected;

  Question(Rows rows, Argument... expected) {
    this.rows = rows;
    this.expected = List.of(expected);
  }

  /** Writes the whole answer from the rows of the statement. */
  @FunctionalInterface
  interface Rows {
    void write(ResultSet rows, JsonGenerator json) throws SQLException, IOException;
  }

  Arguments arguments(byte[] body) throws IOException {
    return Arguments.read(body, expected);
  }

  byte[] write(ResultSet found) throws SQLException, IOException {
    var bytes = new ByteArrayOutputStream(1024);
    try (var json = FACTORY.createGenerator(bytes)) {
      rows.write(found, json);
    }
    return bytes.toByteArray();
  }
}
