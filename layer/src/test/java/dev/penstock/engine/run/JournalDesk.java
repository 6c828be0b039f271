package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.Operation;
import dev.penstock.engine.Failure;
import dev.penstock.engine.FailureCode;
import dev.penstock.engine.argument.Arguments;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Everything;
import dev.penstock.engine.graphql.Operation.Root;
import dev.penstock.engine.plan.PageTokens;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fresh journal, changed through the runner and looked at with SQL written by hand. */
final class JournalDesk implements AutoCloseable {
  private final TestDatabase database;
  private final Runner runner;
  private final Asking asking;
  private final Access access;

  JournalDesk(TestDatabase.Kind kind) {
    this(kind, Pool.Settings.DEFAULT.withMaximumSize(4));
  }

  JournalDesk(TestDatabase.Kind kind, Pool.Settings settings) {
    this.database = TestDatabase.create(kind);
    sql(Journal.script(kind));
    var definition = Journal.definition(kind);
    this.access = Everything.allowed(definition);
    this.asking = new Asking(definition);
    this.runner =
        new Runner(
            definition,
            Pool.open(ConnectionUrl.parse(database.url()), settings),
            new PageTokens(new byte[32]),
            1000);
  }

  TestDatabase database() {
    return database;
  }

  String create(String model, Map<String, @Nullable Object> input, Object... wanted) {
    return mutate(Operation.CREATE, model, input, null, wanted);
  }

  String update(String model, Map<String, @Nullable Object> input, Object... wanted) {
    return mutate(Operation.UPDATE, model, input, null, wanted);
  }

  String delete(String model, Map<String, @Nullable Object> input, Object... wanted) {
    return mutate(Operation.DELETE, model, input, null, wanted);
  }

  String get(String model, Map<String, @Nullable Object> key, Object... wanted) {
    return run(asking.get(model, key, wanted));
  }

  String list(String model, Object... wanted) {
    return run(asking.list(model, Map.of(), wanted));
  }

  String mutate(
      Operation operation,
      String model,
      Map<String, @Nullable Object> input,
      @Nullable Map<String, @Nullable Object> condition,
      Object... wanted) {
    var get = (Root.One) asking.get(model, Map.of(), wanted);
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    arguments.put("input", input);
    if (condition != null) {
      arguments.put("condition", condition);
    }
    var root =
        new Root.One("k", "f", operation, get.model(), Arguments.of(arguments), get.selection());
    return run(root);
  }

  private String run(Root root) {
    var sink = ByteSink.inMemory();
    runner.prepare(root, access).with(new Leaves(List.of())).run("request", sink, new Denials());
    return new String(sink.toByteArray(), StandardCharsets.UTF_8);
  }

  /** What the change is refused with. */
  static Failure refusal(Runnable change) {
    try {
      change.run();
    } catch (Failure.Exception e) {
      return e.failure();
    }
    throw new AssertionError("Nothing was refused");
  }

  static void refuses(Runnable change, FailureCode code, String message, String... fields) {
    var failure = refusal(change);

    assertThat(failure.message()).as("%s", failure).isEqualTo(message);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.fields()).containsExactly(fields);
  }

  void sql(String script) {
    try {
      database.run(script);
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** The first column of all rows. */
  List<@Nullable String> query(String sql) {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<@Nullable String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    runner.close();
    database.close();
  }
}
