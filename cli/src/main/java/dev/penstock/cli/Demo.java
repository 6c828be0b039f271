package dev.penstock.cli;

import dev.penstock.connect.Sandbox;
import dev.penstock.definition.ApiDefinition;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.names.Naming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The running demo: a database, and an API of it that can be worked on. */
final class Demo implements Stop.Closing {
  private static final String SECRET = "SQL_CONNECTION_STRING";

  private final DemoFolder folder;
  private final DemoDatabase database;
  private final DevSession session;

  private Demo(DemoFolder folder, DemoDatabase database, DevSession session) {
    this.folder = folder;
    this.database = database;
    this.session = session;
  }

  static Demo start(Terminal terminal, Configuration configuration) {
    var folder = DemoFolder.take(terminal.environment());
    try {
      return start(folder, withoutSecrets(terminal), configuration);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static Demo start(DemoFolder folder, Terminal terminal, Configuration configuration) {
    var database = DemoDatabase.start(folder);
    try {
      return new Demo(folder, database, session(folder, database, terminal, configuration));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static DevSession session(
      DemoFolder folder, DemoDatabase database, Terminal terminal, Configuration configuration) {
    var project = folder.api();
    new Sandbox(project.root()).set(SECRET, database.url());
    generate(folder, terminal);
    return DevSession.start(project, configuration, terminal, build(folder));
  }

  /** The demo's secrets are in its own folder; those of the shell belong to other databases. */
  private static Terminal withoutSecrets(Terminal terminal) {
    Map<String, String> environment = new TreeMap<>(terminal.environment());
    environment.remove(SECRET);
    environment.remove(ApiKeySecret.NAME);
    return terminal.with(environment);
  }

  private static void generate(DemoFolder folder, Terminal terminal) {
    var stamp = Digest.ofProgram();
    var project = folder.api();
    if (Files.exists(project.sqlSchema()) && read(folder.generated()).equals(stamp)) {
      return;
    }
    var order =
        new SchemaGeneration.Order(
            SECRET, "", "", project.sqlSchema(), Selection.everything(), Naming.IDIOMATIC);
    new SchemaGeneration(project, terminal.environment()).run(order);
    write(folder.generated(), stamp);
  }

  private static ApiDefinition build(DemoFolder folder) {
    var project = folder.api();
    var stamp = Digest.ofProgram() + Digest.ofContents(new SchemaFiles(project).list());
    if (Files.exists(project.definition()) && read(folder.built()).equals(stamp)) {
      return new BuiltApi(project).read();
    }
    var definition = new Build(project).write().definition();
    write(folder.built(), stamp);
    return definition;
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where its API is. */
  Path folder() {
    return folder.api().root();
  }

  String address() {
    return session.address();
  }

  String apiKey() {
    return session.apiKey();
  }

  /** A question that it can answer. */
  String query() {
    return session.query();
  }

  void introduce() {
    session.introduce();
  }

  @Override
  public void close() {
    session.close();
    database.close();
    folder.close();
  }
}
