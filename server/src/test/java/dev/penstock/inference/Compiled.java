package dev.penstock.inference;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.introspect.Selection;
import dev.penstock.introspect.catalog.CatalogReader;
import dev.penstock.introspect.generate.GenerateOptions;
import dev.penstock.introspect.generate.SchemaGenerator;
import dev.penstock.introspect.names.Naming;
import dev.penstock.testing.TestDatabase;
import dev.penstock.testing.TestDatabase.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Definitions of the office's API under different policies, made as users make them. */
final class Compiled {
  private static final String DATA_SCHEMA =
      """
      import static dev.penstock.schema.Conditions.*;
      import dev.penstock.definition.*;
      import dev.penstock.schema.*;

      public final class DataSchema {
        private DataSchema() {}

        public static ApiDefinition define() {
          return Api.of(SqlSchema.schema())
      CALLS
              .build();
        }
      }
      """;

  private final String sqlSchema;

  private Compiled(String sqlSchema) {
    this.sqlSchema = sqlSchema;
  }

  static Compiled on(Kind kind) throws Exception {
    try (var database = TestDatabase.create(kind)) {
      database.run(Office.tables(kind));
      try (var connection = database.connect()) {
        var options = new GenerateOptions("IDtest", "SQL_CONNECTION_STRING", "", Naming.IDIOMATIC);
        var catalog = CatalogReader.read(connection, Selection.everything());
        return new Compiled(SchemaGenerator.generate(catalog, options).source());
      }
    }
  }

  ApiDefinition with(Policy policy) throws IOException, ReflectiveOperationException {
    var folder = Files.createTempDirectory("penstock-office-");
    Files.writeString(folder.resolve("SqlSchema.java"), sqlSchema);
    Files.writeString(
        folder.resolve("DataSchema.java"),
        DATA_SCHEMA.replace("CALLS", Office.CALLS + policy.calls()));
    compile(folder);
    try (var loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, Compiled.class.getClassLoader())) {
      return (ApiDefinition) loader.loadClass("DataSchema").getMethod("define").invoke(null);
    }
  }

  private static void compile(Path folder) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources =
          files.getJavaFileObjects(
              folder.resolve("SqlSchema.java"), folder.resolve("DataSchema.java"));
      var options =
          List.of(
              "-proc:none",
              "-classpath",
              System.getProperty("java.class.path"),
              "-d",
              folder.toString());
      if (!compiler.getTask(messages, files, null, options, null, sources).call()) {
        throw new IllegalStateException("The schema does not compile:\n" + messages);
      }
    }
  }
}
