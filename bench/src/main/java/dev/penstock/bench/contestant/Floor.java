package dev.penstock.bench.contestant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penstock.bench.query.Query;
import dev.penstock.testing.TestDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One of the two ways in which handlers written by hand answer; one process has both. */
public final class Floor implements Contestant {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ServerProcess server;
  private final Style style;

  private Floor(ServerProcess server, Style style) {
    this.server = server;
    this.style = style;
  }

  /** Who makes the JSON. */
  public enum Style {
    /** The database; its text is passed through. */
    JSON,
    /** The handler, from flat rows. */
    ROWS;

    /** As it stands in names and addresses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Starts the handlers of both styles.
   *
   * @param flags of the virtual machine
   */
  public static List<Contestant> start(TestDatabase database, List<String> flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "dev.penstock.bench.floor.Floor"));
    Map<String, String> environment = new HashMap<>(Machine.environment());
    environment.put("SQL_CONNECTION_STRING", Connection.url(database));
    var server = ServerProcess.start(command, environment);
    return List.of(new Floor(server, Style.JSON), new Floor(server, Style.ROWS));
  }

  @Override
  public String name() {
    return "floor-" + style.word();
  }

  @Override
  public boolean takes(Query query) {
    return query.freshness() == Query.Freshness.SAME_DOCUMENT;
  }

  /** The values alone: the handler knows what is asked. */
  @Override
  public Requests requests(Query query) {
    return new Requests(
        server.address().resolve("/%s/%s".formatted(style.word(), query.name())),
        Machine.HEADERS,
        query.parameters().stream().map(Floor::body).toList());
  }

  private static String body(Map<String, Object> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProcessHandle process() {
    return server.process().toHandle();
  }

  @Override
  public void close() {
    server.close();
  }
}
