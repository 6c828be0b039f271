package dev.penstock.bench.floor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.penstock.bench.floor.Arguments.Argument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * What is asked: the arguments, and how flat rows become the answer.
 *
 * @param name as the query is called
 */
record Question(String name, Rows rows, List<Argument> expected) {
  static final List<Question> ALL =
      List.of(
          of("Q1", Music::track, Argument.number("id")),
          of("Q2", Music::tracks, Argument.number("after")),
          of("Q3", Music::artists, Argument.number("after")),
          of("Q4", Music::longTracks, Argument.number("genre"), Argument.number("longer")),
          of("Q5", Music::tracksInContext, Argument.number("after")),
          of(
              "M1",
              Music::customer,
              Argument.text("firstName"),
              Argument.text("lastName"),
              Argument.text("email"),
              Argument.text("country")),
          of("B1", Accounts::event, Argument.largeNumber("id")),
          of("B2", Accounts::eventsOfAccount, Argument.number("account")),
          of("B3", Accounts::accounts, Argument.number("after")),
          of("B4", Accounts::eventsOfKind, Argument.text("kind")));

  private static final JsonFactory FACTORY = new JsonFactory();

  private static Question of(String name, Rows rows, Argument... expected) {
    return new Question(name, rows, List.of(expected));
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
