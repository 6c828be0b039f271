package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.ColumnType;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.EnumType;
import dev.penstock.definition.FieldType;
import dev.penstock.definition.ScalarType;
import dev.penstock.definition.Storage;
import dev.penstock.engine.argument.Given;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.sql.Statement;
import dev.penstock.engine.sql.Values;
import dev.penstock.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends values through bind and read of one database and looks at them with SQL written by hand in
 * between.
 */
final class RoundTrip implements AutoCloseable {
  static final FieldType MOOD = new FieldType.Enumeration("Mood");
  private final TestDatabase database;
  private final Pool pool;
  private final Values values;
  private final ApiDefinition definition;
  private int tables;

  RoundTrip(TestDatabase database, Values values) {
    this.database = database;
    this.pool =
        Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(1));
    this.values = values;
    this.definition =
        new ApiDefinition(
            new Database("id", pool.engine(), "S", ""),
            List.of(),
            List.of(
                new EnumType(
                    "Mood",
                    List.of(
                        new EnumType.Value("HAPPY", "happy"),
                        new EnumType.Value("SO_SO", "so-so, or \"not\"")),
                    "")),
            List.of());
  }

  static FieldType scalar(ScalarType type) {
    return new FieldType.Scalar(type);
  }

  static FieldType list(FieldType element) {
    return new FieldType.ListOf(element);
  }

  /** A column of one type, and what to do with it. */
  Column column(String sql, Storage storage, int dimensions, FieldType type) {
    var text = pool.engine() == Engine.POSTGRESQL ? "c::text" : "cast(c as char)";
    return new Column(sql, storage, dimensions, type, text);
  }

  final class Column {
    private final ColumnType column;
    private final FieldType type;
    private final String look;
    private final String table;

    private Column(String sql, Storage storage, int dimensions, FieldType type, String look) {
      this.column = new ColumnType(sql, storage, dimensions, true, "");
      this.type = type;
      this.look = look;
      this.table = "r" + ++tables;
      execute(
          "create table "
              + table
              + " (n int primary key, c "
              + sql
              + "[]".repeat(dimensions)
              + " null)");
    }

    private Column(Column other, String look) {
      this.column = other.column;
      this.type = other.type;
      this.table = other.table;
      this.look = look;
    }

    /** Looks at stored values with an expression over `c` other than the database's usual text. */
    Column look(String expression) {
      return new Column(this, expression);
    }

    /** The value is stored as that text, and read as that JSON; null as null. */
    Column keeps(@Nullable Object value, @Nullable String stored, String json) {
      write(value);

      assertThat(look()).as("%s of %s stored", column.sql(), value).isEqualTo(stored);
      assertThat(read()).as("%s of %s read", column.sql(), value).isEqualTo(json);
      execute("delete from " + table);
      return value == null ? this : keeps(null, null, "null");
    }

    /** What others wrote with this SQL is read as that JSON. */
    Column shows(String literal, String json) {
      execute("insert into " + table + " values (1, " + literal + ")");

      assertThat(read()).as("%s of %s", column.sql(), literal).isEqualTo(json);
      execute("delete from " + table);
      return this;
    }

    private void write(@Nullable Object value) {
      var text = "insert into " + table + " (n, c) values (1, " + values.bind(column) + ")";
      try (var lease = pool.borrow();
          var prepared = lease.connection().prepareStatement(text)) {
        var bind = new Statement.Bind(column, value == null ? null : Given.literal(value), 0);
        new Binder(pool.engine())
            .binds(new Statement(text, List.of(bind)))
            .in(new Leaves(List.of()))
            .set(prepared);
        prepared.executeUpdate();
      } catch (SQLException e) {
        throw new AssertionError("%s of %s: %s".formatted(column.sql(), value, e.getMessage()), e);
      }
    }

    private String read() {
      var json = ByteSink.small();
      try (var lease = pool.borrow();
          var statement = lease.connection().createStatement();
          var row =
              statement.executeQuery("select " + values.read("c", column) + " from " + table)) {
        assertThat(row.next()).isTrue();
        ValueWriter.of(definition, type, column).write(row, 1, json);
      } catch (SQLException e) {
        throw new AssertionError("%s: %s".formatted(column.sql(), e.getMessage()), e);
      }
      return new String(json.toByteArray(), StandardCharsets.UTF_8);
    }

    private @Nullable String look() {
      return query("select " + look + " from " + table);
    }
  }

  void execute(String sql) {
    try (var connection = utc();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql + ": " + e.getMessage(), e);
    }
  }

  private @Nullable String query(String sql) {
    try (var connection = utc();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new AssertionError(sql + ": " + e.getMessage(), e);
    }
  }

  private Connection utc() throws SQLException {
    var connection = database.connect();
    try (var statement = connection.createStatement()) {
      if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
        statement.execute("set timezone = 'UTC'");
      } else {
        statement.execute("set time_zone = '+00:00', sql_mode = ''");
      }
    }
    return connection;
  }

  @Override
  public void close() {
    pool.close();
    database.close();
  }
}
