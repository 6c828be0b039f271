package dev.penstock.cli;

import dev.penstock.cli.DoctorCommand.Finding;
import dev.penstock.connect.Reachability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * Everything that must be right before an API can be served, in the order in which it is needed.
 */
final class Examination {
  private static final int JDK = 25;
  private static final String USUAL_SECRET = "SQL_CONNECTION_STRING";

  private final ProjectFolder project;
  private final Map<String, String> environment;

  Examination(ProjectFolder project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of("JDK", this::jdk));
    findings.add(Finding.of("configuration", this::configuration));
    findings.add(Finding.of("schema", this::schema));
    findings.add(Finding.of("build", this::build));
    findings.addAll(new CallerExamination(project, environment).findings());
    for (var names : names()) {
      findings.add(Finding.of(names.finding("secret"), () -> secret(names)));
      findings.add(Finding.of(names.finding("database"), () -> database(names)));
    }
    return findings;
  }

  private String jdk() {
    var version = Runtime.version();
    if (version.feature() < JDK || ToolProvider.getSystemJavaCompiler() == null) {
      throw new Refusal(
          ExitCode.CHECK_FAILED,
          "Java %s has no compiler or is too old. Install a JDK %d.".formatted(version, JDK));
    }
    return "Java %s with its compiler.".formatted(version);
  }

  private String configuration() {
    var configuration = Configuration.of(project, environment);
    var where = Files.exists(project.configuration()) ? "penstock.yaml" : "The defaults";
    return "%s: http://%s:%d."
        .formatted(where, configuration.text(Setting.HOST), configuration.number(Setting.PORT));
  }

  private String schema() {
    return "%s."
        .formatted(
            Count.models(new SchemaCompiler(project).compile().definition().models().size()));
  }

  private String build() {
    var definition = new BuiltApi(project).read();
    try {
      var built = Files.getLastModifiedTime(project.definition());
      for (var source : new SchemaFiles(project).list()) {
        if (Files.getLastModifiedTime(source).compareTo(built) > 0) {
          throw new Refusal(
              ExitCode.CHECK_FAILED,
              "build/penstock.json is older than %s. Run \"penstock build\"."
                  .formatted(project.shown(source)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "build/penstock.json with %s.".formatted(Count.models(definition.models().size()));
  }

  private String secret(Names names) {
    new DatabaseSecret(project, environment).url(names.connection(), names.certificate());
    return names.connection() + " is a connection URL.";
  }

  private String database(Names names) {
    var url = new DatabaseSecret(project, environment).url(names.connection(), names.certificate());
    Reachability.check(url);
    return "%s answers.".formatted(url);
  }

  /** Those of the built API's databases; before there is one, the usual name. */
  private List<Names> names() {
    var usual = List.of(new Names("", USUAL_SECRET, ""));
    if (!Files.isRegularFile(project.definition())) {
      return usual;
    }
    try {
      return new BuiltApi(project)
          .read().databases().stream()
              .map(
                  each -> new Names(each.name(), each.connectionSecret(), each.certificateSecret()))
              .toList();
    } catch (Refusal _) {
      // Another finding tells it.
      return usual;
    }
  }

  /** What a database and its secrets are called. */
  private record Names(String database, String connection, String certificate) {
    String finding(String what) {
      return database.isEmpty() ? what : what + " " + database;
    }
  }
}
