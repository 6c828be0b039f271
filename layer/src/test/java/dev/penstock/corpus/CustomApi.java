package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gateway over its own database with some additions. Where no other rule is, everybody with the
 * API key may do everything, and whoever has signed in may read.
 */
final class CustomApi implements AutoCloseable {
  private final TestDatabase database;
  private final Gateway gateway;

  CustomApi(Kind kind, String script, String changes, String additions) throws SQLException {
    this(kind, script, changes, additions, Handlers.NONE);
  }

  CustomApi(Kind kind, String script, String changes, String additions, Handlers handlers)
      throws SQLException {
    this(kind, script.split(";\\s*\n"), changes, additions, handlers);
  }

  private CustomApi(
      Kind kind, String[] statements, String changes, String additions, Handlers handlers)
      throws SQLException {
    database = TestDatabase.create(kind);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
    gateway = GeneratedApi.gateway(database, definition(changes, additions), handlers);
  }

  private ApiDefinition definition(String changes, String additions) throws SQLException {
    return GeneratedApi.definition(
        database,
        """
        import static dev.penstock.schema.Conditions.claim;
        import static dev.penstock.schema.Custom.*;

        import dev.penstock.definition.ApiDefinition;
        import dev.penstock.definition.Operation;
        import dev.penstock.definition.ScalarType;
        import dev.penstock.schema.Api;

        public final class DataSchema {
          private DataSchema() {}

          public static ApiDefinition define() {
            return Api.of(SqlSchema.schema())
                .authorization(allow -> allow.publicApiKey(), allow -> allow.authenticated().to(Operation.READ))
                %s
                .addToSchema(%s)
                .build();
          }
        }
        """
            .formatted(changes, additions));
  }

  String answer(String document, Map<String, @Nullable Object> variables) {
    return as(new Caller.ApiKey(), document, variables);
  }

  String as(Caller caller, String document) {
    return as(caller, document, Map.of());
  }

  String as(Caller caller, String document, Map<String, @Nullable Object> variables) {
    return text(new Request(document, "", variables, caller, "r", false));
  }

  private String text(Request request) {
    return new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
  }

  List<String> rows(String sql) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }

  void change(String sql) throws SQLException {
    database.run(sql);
  }

  @Override
  public void close() {
    gateway.close();
    database.close();
  }
}
