package dev.penstock.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Request;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the real engine on a real database, and says what came of it as {@link Decisions} does. */
final class Desk implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TestDatabase database;
  private final Connection connection;
  private final Pool pool;
  private int created = 1_000;

  Desk(Kind kind) throws SQLException {
    this.database = TestDatabase.create(kind);
    for (var statement : Apis.SCRIPT.split(";\n")) {
      database.run(statement);
    }
    this.connection = database.connect();
    this.pool =
        Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(2));
  }

  Gateway gateway(ApiDefinition definition) {
    return Gateway.open(definition, pool, Settings.of(new byte[32]));
  }

  /** What conditions are tried on. */
  Trial trial(Kind kind) {
    return new Trial(kind, connection);
  }

  /** What is asked for, of a row that nobody has created. */
  static String document(String model, Action action) {
    return document(field(model, action), action, 0);
  }

  String outcome(Gateway gateway, String model, Caller caller, Action action)
      throws IOException, SQLException {
    var field = field(model, action);
    var number = ++created;
    var document = document(field, action, number);
    var request = new Request(document, "", Map.of(), caller, "r", false);
    var response = JSON.readTree(gateway.execute(request).toByteArray());
    var shown = shown(response, field);
    return wasChanged(action, number) ? shown + " +" : shown;
  }

  private static String field(String model, Action action) {
    return switch (action) {
      case GET_ANNS, GET_BOBS, GET_NOBODYS -> "get" + model;
      case LIST -> "list" + model + "s";
      case CREATE_ANNS, CREATE_BOBS, CREATE_UNSIGNED -> "create" + model;
      case UPDATE_ANNS, UPDATE_BOBS -> "update" + model;
      case DELETE_ANNS, DELETE_BOBS -> "delete" + model;
    };
  }

  private static String document(String field, Action action, int number) {
    var fields = "{ id note secret }";
    var values = "note: \"x%d\", secret: \"y\"".formatted(number);
    return switch (action) {
      case GET_ANNS -> "{ %s(id: 1) %s }".formatted(field, fields);
      case GET_BOBS -> "{ %s(id: 2) %s }".formatted(field, fields);
      case GET_NOBODYS -> "{ %s(id: 3) %s }".formatted(field, fields);
      case LIST -> "{ %s { items %s } }".formatted(field, fields);
      case CREATE_ANNS ->
          change(
              field,
              "id: %d, owner: \"a1::ann\", mail: \"ann@x\", team: \"red\", %s"
                  .formatted(number, values));
      case CREATE_BOBS ->
          change(
              field,
              "id: %d, owner: \"b2\", mail: \"bob@x\", team: \"blue\", %s"
                  .formatted(number, values));
      case CREATE_UNSIGNED -> change(field, "id: %d, %s".formatted(number, values));
      case UPDATE_ANNS -> change(field, "id: 1, " + values);
      case UPDATE_BOBS -> change(field, "id: 2, " + values);
      case DELETE_ANNS -> change(field, "id: 1");
      case DELETE_BOBS -> change(field, "id: 2");
    };
  }

  private static String change(String field, String input) {
    return "mutation { %s(input: {%s}) { id note secret } }".formatted(field, input);
  }

  private static String shown(JsonNode response, String field) {
    var value = response.path("data").path(field);
    var errors = response.path("errors");
    if (value.isNull()) {
      if (errors.isEmpty()) {
        return "nothing";
      }
      var first = errors.get(0);
      var isRoot = first.path("path").size() == 1;
      return isRoot
              && first.path("message").asText().startsWith("Not Authorized to access " + field)
          ? "refused"
          : isRoot ? first.toString() : "hidden";
    }
    if (!value.has("items")) {
      return row(value, errors, "[\"" + field);
    }
    List<String> rows = new ArrayList<>();
    for (var row : value.path("items")) {
      rows.add(row(row, errors, "[\"%s\",\"items\",%d".formatted(field, rows.size())));
    }
    return "[" + String.join(", ", rows) + "]";
  }

  private static String row(JsonNode row, JsonNode errors, String path) {
    List<String> fields = new ArrayList<>();
    row.fieldNames()
        .forEachRemaining(name -> {
          var denied = false;
          for (var error : errors) {
            denied |=
                error.path("path").toString().startsWith(path)
                    && error.path("path").toString().endsWith("\"" + name + "\"]");
          }
          fields.add(row.path(name).isNull() ? (denied ? "!" + name : "?" + name) : name);
        });
    return String.join(" ", fields);
  }

  /** Whether the action had its effect, which is undone. */
  private boolean wasChanged(Action action, int number) throws SQLException {
    return switch (action) {
      case GET_ANNS, GET_BOBS, GET_NOBODYS, LIST -> false;
      case CREATE_ANNS, CREATE_BOBS, CREATE_UNSIGNED ->
          changes("delete from things where id = " + number);
      case UPDATE_ANNS, UPDATE_BOBS ->
          changes(
              "update things set note = 'n', secret = 's' where note = 'x%d'".formatted(number));
      case DELETE_ANNS ->
          changes(
              "insert into things select 1, 'a1::ann', 'ann@x', 'red', 'n', 's' from things"
                  + " where id = 3 and not exists (select 1 from things where id = 1)");
      case DELETE_BOBS ->
          changes(
              "insert into things select 2, 'b2', 'bob@x', 'blue', 'n', 's' from things"
                  + " where id = 3 and not exists (select 1 from things where id = 2)");
    };
  }

  private boolean changes(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql) > 0;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    pool.close();
    database.close();
  }
}
