package dev.penstock.cli;

import dev.penstock.connect.ConnectionUrl;
import dev.penstock.connect.Reachability;
import dev.penstock.definition.Engine;
import dev.penstock.introspect.Catalog;
import dev.penstock.introspect.CatalogException;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.catalog.CatalogReader;
import dev.penstock.introspect.generate.DataSchemaTemplate;
import dev.penstock.introspect.generate.DatabaseId;
import dev.penstock.introspect.generate.GenerateOptions;
import dev.penstock.introspect.generate.Generated;
import dev.penstock.introspect.generate.SchemaGenerator;
import dev.penstock.introspect.names.Naming;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Reads a database and writes the schema files of an API. */
final class SchemaGeneration {
  private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(2);

  private final ProjectFolder project;
  private final Map<String, String> environment;

  SchemaGeneration(ProjectFolder project, Map<String, String> environment) {
    this.project = project;
    this.environment = environment;
  }

  /**
   * What to read and where to write it.
   *
   * @param connection name of the secret with the connection URL
   * @param certificate name of the secret with the CA certificate, or empty
   * @param name what the API calls the database when it has several, or empty
   */
  record Order(
      String connection,
      String certificate,
      String name,
      Path out,
      Selection selection,
      Naming naming) {
    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*)?");

    Order {
      if (!NAME.matcher(name).matches()) {
        throw new Refusal(
            ExitCode.WRONG_USAGE,
            "--name begins with a letter and goes on with letters, digits, _ and -.");
      }
    }

    /** The class of the file. */
    String className() {
      var file = out.getFileName().toString();
      var className = file.replaceFirst("[.]java$", "");
      if (className.equals(file) || !SourceVersion.isName(className)) {
        throw new Refusal(
            ExitCode.WRONG_USAGE,
            "--out names a Java file, such as schema/BillingSqlSchema.java; its name is that of the"
                + " class in it.");
      }
      return className;
    }
  }

  /**
   * What came of it.
   *
   * @param database kind, version and name
   * @param written files, new or changed or as they were
   */
  record Result(String database, int models, List<String> written, List<String> warnings) {}

  Result run(Order order) {
    var _ = order.className();
    var url = new DatabaseSecret(project, environment).url(order.connection(), order.certificate());
    var catalog = catalog(url, order.selection());
    needKey(catalog);
    var options =
        new GenerateOptions(
            order.className(),
            order.name(),
            DatabaseId.of(url.engine(), url.host(), url.port(), url.database()),
            order.connection(),
            order.certificate(),
            order.naming());
    var generated = SchemaGenerator.generate(catalog, options);
    return new Result(
        "%s %s, database %s"
            .formatted(product(catalog.engine()), catalog.version(), catalog.databaseName()),
        generated.models(),
        write(order.out(), generated),
        generated.warnings());
  }

  private static Catalog catalog(ConnectionUrl url, Selection selection) {
    try (var connection = Reachability.connect(url, STATEMENT_LIMIT)) {
      return CatalogReader.read(connection, selection);
    } catch (CatalogException e) {
      throw new Refusal(exitCode(e.reason()), String.valueOf(e.getMessage()));
    } catch (SQLException e) {
      throw new Refusal(
          ExitCode.UNREACHABLE,
          "The database stopped answering while its catalog was read (SQLSTATE %s). Try again."
              .formatted(e.getSQLState()));
    }
  }

  private static String product(Engine engine) {
    return switch (engine) {
      case POSTGRESQL -> "PostgreSQL";
      case MYSQL -> "MySQL";
      case MARIADB -> "MariaDB";
    };
  }

  private static int exitCode(CatalogException.Reason reason) {
    return switch (reason) {
      case UNKNOWN_PRODUCT, OLD_VERSION, NO_PRIVILEGE -> ExitCode.UNREACHABLE;
      case NO_SCHEMA, NO_TABLE -> ExitCode.SCHEMA;
    };
  }

  /** Rows that nothing tells apart cannot be models. */
  private static void needKey(Catalog catalog) {
    if (catalog.tables().stream().allMatch(table -> table.primaryKey().isEmpty())) {
      throw new Refusal(
          ExitCode.SCHEMA,
          "None of the %d tables in database %s has a primary key. Add one to each table that the API shall have."
              .formatted(catalog.tables().size(), catalog.databaseName()));
    }
  }

  private List<String> write(Path out, Generated generated) {
    List<String> written = new ArrayList<>();
    try {
      Files.createDirectories(out.getParent());
      Files.writeString(out, generated.source());
      written.add(shown(out));
      if (out.equals(project.sqlSchema()) && !Files.exists(project.dataSchema())) {
        Files.writeString(project.dataSchema(), DataSchemaTemplate.text());
        written.add(shown(project.dataSchema()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private String shown(Path file) {
    return file.startsWith(project.root()) ? project.shown(file) : file.toString();
  }
}
