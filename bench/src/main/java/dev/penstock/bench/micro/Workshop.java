package dev.penstock.bench.micro;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Request;
import dev.penstock.engine.argument.Guards;
import dev.penstock.engine.argument.Leaves;
import dev.penstock.engine.auth.Access;
import dev.penstock.engine.auth.Authorization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What benchmarks work on: the API and the database that {@link JmhCommand} made for all of them.
 */
public final class Workshop {
  private static final String DEFINITION = "penstock.bench.definition";
  private static final String URL = "penstock.bench.url";
  private static final int SAMPLE = 1_000;

  private Workshop() {}

  /** The options by which a virtual machine finds it. */
  static List<String> options(Path definition, String url) {
    return List.of("-D%s=%s".formatted(DEFINITION, definition), "-D%s=%s".formatted(URL, url));
  }

  /** The API of the music store. */
  public static ApiDefinition definition() {
    try {
      return DefinitionFile.read(Path.of(property(DEFINITION)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the caller of these requests may do. */
  public static Access access(ApiDefinition definition) {
    var authorization = new Authorization(definition);
    return authorization.access(
        authorization.shape(new Caller.ApiKey()), new Leaves(List.of()), new Guards());
  }

  /** A connection of its own to the database of that API. */
  public static Pool pool() {
    return Pool.open(ConnectionUrl.parse(property(URL)), Pool.Settings.DEFAULT.withMaximumSize(1));
  }

  /** One of the questions that servers are measured with, with sample values. */
  public static Request request(String query) {
    return new Request(
        document(query),
        "",
        switch (query) {
          case "Q1" -> Map.of("id", SAMPLE);
          case "Q2", "Q5" -> Map.of("after", SAMPLE);
          case "Q3" -> Map.of("after", 20);
          case "Q4" -> Map.of("genre", 5, "longer", 120_000);
          default -> throw new IllegalArgumentException(query);
        },
        new Caller.ApiKey(),
        "benchmark",
        false);
  }

  private static String document(String query) {
    var name = "/dev/penstock/bench/query/%s.graphql".formatted(query);
    try (var file = Workshop.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), "Start it with bench/run jmh");
  }
}
