package dev.penstock.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.Database;
import dev.penstock.definition.Engine;
import dev.penstock.definition.Operation;
import dev.penstock.definition.Provider;
import dev.penstock.definition.Rule;
import dev.penstock.definition.Whom;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Overflow;
import dev.penstock.engine.Request;
import dev.penstock.engine.Response;
import dev.penstock.engine.Response.Outcome;
import dev.penstock.engine.Settings;
import dev.penstock.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 10,000 shelves with two books each, some 25 MB: more than sockets hold on the way. */
final class LargeAnswerTest {
  private static final String EVERYTHING =
      "{ listShelfs(limit: 10000) { items { id label books { items { number note } } } nextToken }"
          + " }";
  private static final String ONE = "{ getShelf(id: 4711) { id } }";
  private static final int MEMORY = 1_048_576;
  private static final Map<TestDatabase.Kind, TestDatabase> DATABASES =
      new EnumMap<>(TestDatabase.Kind.class);

  @BeforeAll
  static void fill() throws SQLException {
    for (var kind : TestDatabase.Kind.values()) {
      DATABASES.put(kind, create(kind));
    }
  }

  @AfterAll
  static void drop() {
    DATABASES.values().forEach(TestDatabase::close);
  }

  @ParameterizedTest
  @EnumSource
  void arrivesCompleteThroughLittleMemory(TestDatabase.Kind kind) throws Exception {
    var database = filled(kind);
    try (var gateway = gateway(database)) {
      var client = new Client();

      var response = gateway.execute(request(EVERYTHING), client);

      assertThat(response).isEqualTo(new Response(Outcome.EXECUTED, client.streamed()));
      assertThat(client.text()).isEqualTo(expected(database));
      assertThat(client.largest).isLessThan(MEMORY + 4_096);
      assertThat(client.ended).isTrue();
      assertThat(gateway.execute(request(EVERYTHING)).toByteArray())
          .isEqualTo(client.bytes.toByteArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void breaksOffWhenTheDatabaseDoes(TestDatabase.Kind kind) throws Exception {
    var database = filled(kind);
    try (var gateway = gateway(database)) {
      var client = new Client();
      client.onOpen = () -> kill(database);

      var response = gateway.execute(request(EVERYTHING), client);

      assertThat(response.outcome()).isEqualTo(Outcome.BROKEN_OFF);
      assertThat(client.ended).isFalse();
      assertThat(one(gateway)).isEqualTo("{\"data\":{\"getShelf\":{\"id\":4711}}}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheConnectionInOrderWhenTheClientLeaves(TestDatabase.Kind kind) throws Exception {
    var database = filled(kind);
    try (var gateway = gateway(database)) {
      var connection = connections(database);
      var client = new Client();
      client.patience = 3;

      var response = gateway.execute(request(EVERYTHING), client);

      assertThat(response.outcome()).isEqualTo(Outcome.BROKEN_OFF);
      assertThat(client.ended).isFalse();
      assertThat(one(gateway)).isEqualTo("{\"data\":{\"getShelf\":{\"id\":4711}}}");
      assertThat(connections(database)).isEqualTo(connection);
    }
  }

  private static Gateway gateway(TestDatabase database) {
    var pool =
        Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT.withMaximumSize(1));
    var gateway =
        Gateway.open(
            definition(database.kind()), pool, Settings.of(new byte[32]).withMaximumLimit(10_000));
    assertThat(one(gateway)).isEqualTo("{\"data\":{\"getShelf\":{\"id\":4711}}}");
    return gateway;
  }

  private static String one(Gateway gateway) {
    return new String(gateway.execute(request(ONE)).toByteArray(), StandardCharsets.UTF_8);
  }

  private static Request request(String document) {
    return new Request(document, "", Map.of(), new Caller.ApiKey(), "r1", false);
  }

  private static ApiDefinition definition(TestDatabase.Kind kind) {
    var schema = kind == TestDatabase.Kind.POSTGRESQL ? "public" : "";
    var text = Definitions.text("varchar(1000)");
    return new ApiDefinition(
        new Database("test", Engine.valueOf(kind.name()), "URL", ""),
        List.of(
            Definitions.model(
                schema,
                "Shelf",
                "shelf",
                List.of("id"),
                List.of(
                    Definitions.required("id", "id", Definitions.integer()),
                    Definitions.required("label", "label", text)),
                List.of(Definitions.hasMany("books", "Book", "id", "shelfId"))),
            Definitions.model(
                schema,
                "Book",
                "book",
                List.of("shelfId", "number"),
                List.of(
                    Definitions.required("shelfId", "shelf_id", Definitions.integer()),
                    Definitions.required("number", "number", Definitions.integer()),
                    Definitions.required("note", "note", text)),
                List.of())),
        List.of(),
        List.of(new Rule(new Whom.Public(Provider.API_KEY), EnumSet.allOf(Operation.class))));
  }

  private static TestDatabase filled(TestDatabase.Kind kind) {
    return Objects.requireNonNull(DATABASES.get(kind));
  }

  private static TestDatabase create(TestDatabase.Kind kind) throws SQLException {
    var database = TestDatabase.create(kind);
    database.run(
        """
        create table shelf (id int primary key, label varchar(1000) not null);
        create table book (shelf_id int, number int, note varchar(1000) not null,
          primary key (shelf_id, number));
        create table digit (d int primary key);
        insert into digit values (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
        insert into shelf select a.d * 1000 + b.d * 100 + c.d * 10 + d.d, repeat('a "label" ', 5)
          from digit a, digit b, digit c, digit d;
        insert into book select s.id, d.d, repeat('note of ten', 90)
          from shelf s, digit d where d.d < 2;
        """);
    return database;
  }

  private static String expected(TestDatabase database) throws SQLException {
    var json = new StringBuilder("{\"data\":{\"listShelfs\":{\"items\":[");
    var quote = JsonStringEncoder.getInstance();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select s.id, s.label, b.number, b.note from shelf s join book b on b.shelf_id ="
                    + " s.id order by s.id, b.number")) {
      while (rows.next()) {
        json.append(rows.getInt(1) == 0 ? "" : ",");
        json.append("{\"id\":").append(rows.getInt(1)).append(",\"label\":\"");
        quote.quoteAsString(rows.getString(2), json);
        json.append("\",\"books\":{\"items\":[");
        book(json, rows.getInt(3), rows.getString(4));
        rows.next();
        json.append(',');
        book(json, rows.getInt(3), rows.getString(4));
        json.append("]}}");
      }
    }
    return json.append("],\"nextToken\":null}}}").toString();
  }

  private static void book(StringBuilder json, int number, String note) {
    json.append("{\"number\":").append(number).append(",\"note\":\"").append(note).append("\"}");
  }

  /** The sessions of others on this database, as the server names them. */
  private static List<Long> connections(TestDatabase database) throws SQLException {
    var sql =
        database.kind() == TestDatabase.Kind.POSTGRESQL
            ? "select pid from pg_stat_activity where datname = current_database() and pid <>"
                + " pg_backend_pid()"
            : "select id from information_schema.processlist where db = database() and id <>"
                + " connection_id()";
    List<Long> found = new ArrayList<>();
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
    }
    return found;
  }

  private static void kill(TestDatabase database) throws SQLException {
    for (var id : connections(database)) {
      database.run(
          database.kind() == TestDatabase.Kind.POSTGRESQL
              ? "select pg_terminate_backend(%d)".formatted(id)
              : "kill %d".formatted(id));
    }
  }

  private interface OnOpen {
    void run() throws SQLException;
  }

  /** Keeps what it gets until its patience ends. */
  private static final class Client extends OutputStream implements Overflow {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private OnOpen onOpen = () -> {};
    private int patience = Integer.MAX_VALUE;
    private int largest;
    private boolean ended;

    @Override
    public OutputStream open() throws IOException {
      try {
        onOpen.run();
      } catch (SQLException e) {
        throw new IOException(e);
      }
      return this;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
      if (patience-- == 0) {
        throw new IOException("The client left");
      }
      largest = Math.max(largest, length);
      bytes.write(more, offset, length);
    }

    @Override
    public void close() {
      ended = true;
    }

    private Response.Body streamed() {
      return new Response.Body.Streamed(bytes.size());
    }

    private String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
