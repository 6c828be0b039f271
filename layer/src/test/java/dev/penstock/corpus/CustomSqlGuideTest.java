package dev.penstock.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Pool;
import dev.penstock.definition.Provider;
import dev.penstock.engine.Caller;
import dev.penstock.engine.Claims;
import dev.penstock.engine.Gateway;
import dev.penstock.engine.Handlers;
import dev.penstock.engine.Request;
import dev.penstock.engine.Settings;
import dev.penstock.handler.OperationHandler;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples of docs/guides/custom-sql.md do what the page says. */
final class CustomSqlGuideTest {
  private static final Path GUIDE =
      Path.of(System.getProperty("repository.root"), "docs", "guides", "custom-sql.md");

  private static final String BOOKING =
      """
      import static dev.penstock.schema.Custom.*;

      import dev.penstock.definition.ApiDefinition;
      import dev.penstock.schema.Api;

      public final class DataSchema {
        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
              .addToSchema(
                  mutation("book").argument("shop", INT.required()).returns(INT)
                      .handler(javaHandler("com.example.Booking"))
                      .authorization(allow -> allow.authenticated()))
              .build();
        }
      }
      """;
  private static final String BOOK = "mutation { book(shop: %d) }";
  private static final Caller ANN =
      new Caller.Token(Provider.USER_POOLS, new Claims(Map.of("sub", "ann")));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theSamplesRun(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run(blocks("sql").getFirst());
      Files.writeString(
          folder.resolve("move-shop.sql"), blocks("sql schema/move-shop.sql").getFirst());
      var definition =
          dev.penstock.schema.SchemaFolder.in(
              folder, () -> GeneratedApi.definition(database, blocks("java").getFirst()));
      try (var gateway = GeneratedApi.gateway(database, definition)) {
        var requests = blocks("graphql request");
        var answers = blocks("json");
        assertThat(requests).hasSameSizeAs(answers).hasSize(2);
        for (var i = 0; i < requests.size(); i++) {
          var request = new Request(requests.get(i), "", Map.of(), new Caller.ApiKey(), "r", false);
          var answer = new String(gateway.execute(request).toByteArray(), StandardCharsets.UTF_8);
          assertThat(answer).isEqualTo(answers.get(i).strip());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theClassAnswers(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run(
          """
          create table shops (id int primary key, free int not null);
          create table bookings (shop_id int not null, guest varchar(40) not null);
          insert into shops values (1, 1), (2, 0);
          """);
      var definition = GeneratedApi.definition(database, BOOKING);
      try (var classes = new URLClassLoader(new URL[] {compiled(blocks("java").get(1))});
          var gateway =
              Gateway.open(
                  definition,
                  () -> Pool.open(ConnectionUrl.parse(database.url()), Pool.Settings.DEFAULT),
                  Settings.of(new byte[32]),
                  handlers(classes))) {
        var booked = new Request(BOOK.formatted(1), "", Map.of(), ANN, "r", false);
        var full = new Request(BOOK.formatted(2), "", Map.of(), ANN, "r", false);

        assertThat(new String(gateway.execute(booked).toByteArray(), StandardCharsets.UTF_8))
            .isEqualTo("{\"data\":{\"book\":1}}");
        assertThat(new String(gateway.execute(full).toByteArray(), StandardCharsets.UTF_8))
            .contains("There is no free place.", "BAD_ARGUMENT");
      }
    }
  }

  private URL compiled(String source) throws IOException {
    var file = folder.resolve("Booking.java");
    Files.writeString(file, source);
    var options =
        List.of("-d", folder.toString(), "-classpath", System.getProperty("java.class.path"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      var sources = files.getJavaFileObjects(file);
      assertThat(compiler.getTask(null, files, null, options, null, sources).call()).isTrue();
    }
    return folder.toUri().toURL();
  }

  private static Handlers handlers(ClassLoader classes) throws ReflectiveOperationException {
    var name = "com.example.Booking";
    var handler = (OperationHandler) classes.loadClass(name).getDeclaredConstructor().newInstance();
    return new Handlers(Map.of(name, handler));
  }

  private static List<String> blocks(String kind) throws IOException {
    return Pattern.compile("(?s)```" + Pattern.quote(kind) + "\\n(.+?)```")
        .matcher(Files.readString(GUIDE))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
