package dev.penstock.cli;

import dev.penstock.introspect.Selection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** penstock generate schema-from-database. */
@Command(
    name = "schema-from-database",
    description = {
      "Reads the catalog of a database and writes schema/SqlSchema.java: a typed reference for each"
          + " table and column.",
      "Writes a first schema/DataSchema.java when there is none, and never touches it again."
    },
    footer = {
      "",
      "Patterns are for a table or schema.table; * stands for any letters, ? for one.",
      "",
      "Examples:",
      "  penstock generate schema-from-database --connection-uri-secret SQL_CONNECTION_STRING",
      "  penstock generate schema-from-database --connection-uri-secret SHOP --schemas shop,audit"
          + " --exclude 'tmp_*'",
      "  penstock generate schema-from-database --connection-uri-secret BILLS --name bills"
          + " --out schema/BillsSqlSchema.java"
    })
final class SchemaFromDatabaseCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private final ApiOption api = new ApiOption();

  @Option(
      names = "--connection-uri-secret",
      required = true,
      paramLabel = "NAME",
      description = {
        "Name of the secret that holds the connection URL: postgres://…, mysql://… or mariadb://….",
        "It is looked up in the environment first, then in .penstock/secrets.json."
      })
  private String connection = "";

  @Option(
      names = "--ssl-cert-secret",
      paramLabel = "NAME",
      description = "Name of the secret that holds the database's CA certificate in PEM.")
  private String certificate = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "The file to write; its name is that of the class in it.",
        "Default: schema/SqlSchema.java of the API's folder."
      })
  private Path out = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "What the API calls this database, when it is made of several: all but one need a name.")
  private String name = "";

  @Option(
      names = "--schemas",
      split = ",",
      paramLabel = "NAME",
      description = "The schemas to read. Default: the connection's own.")
  private List<String> schemas = new ArrayList<>();

  @Option(
      names = "--include",
      split = ",",
      paramLabel = "PATTERN",
      description = "The tables to read. Default: all.")
  private List<String> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      split = ",",
      paramLabel = "PATTERN",
      description = "Tables to leave out.")
  private List<String> exclude = new ArrayList<>();

  @Option(
      names = "--naming",
      paramLabel = "idiomatic|raw",
      description = {
        "Names of types and fields: idiomatic turns order_items into OrderItem, raw keeps what the"
            + " database says.",
        "Default: idiomatic."
      })
  private String naming = "idiomatic";

  @Option(names = "--json", description = "Writes what was found as a JSON object.")
  private boolean json;

  SchemaFromDatabaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var project = api.created();
    var order =
        new SchemaGeneration.Order(
            connection,
            certificate,
            name,
            out.toString().isEmpty() ? project.sqlSchema() : out.toAbsolutePath().normalize(),
            new Selection(schemas, include, exclude),
            NamingOption.of(naming));
    var effort = Effort.start();
    var result = new SchemaGeneration(project, terminal.environment()).run(order);
    if (json) {
      terminal.print(Json.text(object(result, effort)));
    } else {
      print(result, effort);
    }
    return ExitCode.FINE;
  }

  private void print(SchemaGeneration.Result result, Effort effort) {
    result.warnings().forEach(warning -> terminal.say("warning: " + warning));
    terminal.print("Found %s in %s.".formatted(Count.models(result.models()), result.database()));
    result.written().forEach(file -> terminal.print("Wrote %s.".formatted(file)));
    terminal.print(
        "It took %.1f s and at most %d MB of memory."
            .formatted(effort.seconds(), effort.peakMegabytes()));
  }

  private static Map<String, Object> object(SchemaGeneration.Result result, Effort effort) {
    Map<String, Object> object = new TreeMap<>();
    object.put("database", result.database());
    object.put("models", result.models());
    object.put("written", result.written());
    object.put("warnings", result.warnings());
    object.put("milliseconds", effort.milliseconds());
    object.put("peakMegabytes", effort.peakMegabytes());
    return object;
  }
}
