package dev.penstock.cli;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import dev.penstock.definition.Model;
import dev.penstock.definition.Relation;
import dev.penstock.engine.Limits;
import dev.penstock.engine.graphql.Requests;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Serves the demo's API once, asks it some questions, and builds a large schema. */
final class ServeTraining {
  /** Copies of the demo's models: enough that what is repeated for each model is known as hot. */
  private static final int COPIES = 30;

  private final Terminal terminal;

  ServeTraining(Terminal terminal) {
    this.terminal = terminal;
  }

  void run() throws IOException, InterruptedException {
    try (var database = TrainingDatabase.start()) {
      var project = new ProjectFolder(database.api());
      // most projects have one, and its reader is a library of its own
      Files.writeString(project.configuration(), "host: 127.0.0.1\n");
      serve(project);
      enlarge(new BuiltApi(project).read());
    }
    TrainingClasses.names().forEach(TrainingClasses::load);
  }

  private void serve(ProjectFolder project) throws IOException, InterruptedException {
    var reader = new PipedReader();
    var out = new PrintWriter(new PipedWriter(reader), true);
    var heard =
        new Terminal(
            out,
            new PrintWriter(Writer.nullWriter()),
            InputStream.nullInputStream(),
            () -> false,
            terminal.environment());
    var command =
        Thread.ofPlatform()
            .start(
                () -> Main.run(heard, "serve", "--api", project.root().toString(), "--port", "0"));
    var address = address(reader);
    var key = ApiKeySecret.configured(project, terminal.environment());
    for (var question : TrainingFile.QUESTIONS.lines()) {
      ask(address, key, question);
    }
    command.interrupt();
    command.join();
  }

  /** The end of the line that says where it serves. */
  private static URI address(PipedReader reader) throws IOException {
    var line = new StringBuilder();
    for (var next = reader.read(); next >= 0 && next != '\n'; next = reader.read()) {
      line.append((char) next);
    }
    return URI.create(line.substring(line.lastIndexOf(" ") + 1).strip());
  }

  /** With a socket: a client library would fill the cache with classes that no server needs. */
  private static void ask(URI address, String key, String question) throws IOException {
    var body = question.getBytes(StandardCharsets.UTF_8);
    var head =
        """
        POST /graphql HTTP/1.1\r
        host: localhost\r
        x-api-key: %s\r
        content-type: application/json\r
        accept: application/json\r
        content-length: %d\r
        \r
        """
            .formatted(key, body.length);
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      if (socket.getInputStream().read(new byte[8192]) < 0) {
        throw new IOException("The server answers nothing");
      }
    }
  }

  private static void enlarge(ApiDefinition definition) {
    List<Model> models = new ArrayList<>();
    for (var i = 0; i < COPIES; i++) {
      for (var model : definition.models()) {
        models.add(copy(model, "N" + i));
      }
    }
    var large =
        new ApiDefinition(
            definition.database(), models, definition.enums(), definition.authorization());
    var read = DefinitionFile.fromJson(DefinitionFile.toJson(large));
    var _ = new Requests(read, Limits.DEFAULT, true);
  }

  private static Model copy(Model model, String suffix) {
    return new Model(
        model.name() + suffix,
        model.plural() + suffix,
        model.table(),
        model.description(),
        model.fields(),
        model.relations().stream().map(relation -> copy(relation, suffix)).toList(),
        model.primaryKey(),
        model.constraints(),
        model.indexes(),
        model.readOnly(),
        model.disabled(),
        model.authorization());
  }

  private static Relation copy(Relation relation, String suffix) {
    return new Relation(
        relation.name(),
        relation.kind(),
        relation.target() + suffix,
        relation.on(),
        relation.link(),
        relation.repeats(),
        relation.description(),
        relation.constraint());
  }
}
