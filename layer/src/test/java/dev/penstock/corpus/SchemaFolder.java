package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/**
 * Makes a definition from the text of schema files the way that users do: compile, call, write,
 * read.
 */
final class SchemaFolder {
  private SchemaFolder() {}

  static ApiDefinition definition(String sqlSchema, String dataSchema) {
    try {
      var folder = Files.createTempDirectory("penstock-schema-");
      Files.writeString(folder.resolve("SqlSchema.java"), sqlSchema);
      Files.writeString(folder.resolve("DataSchema.java"), dataSchema);
      compile(folder);
      var file = folder.resolve("penstock.json");
      try (var loader =
          new URLClassLoader(
              new URL[] {folder.toUri().toURL()}, SchemaFolder.class.getClassLoader())) {
        var define = loader.loadClass("DataSchema").getMethod("define");
        DefinitionFile.write((ApiDefinition) define.invoke(null), file);
      }
      return DefinitionFile.read(file);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("The schema files do not define an API", e);
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
              "-Xlint:all",
              "-Werror",
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
