package dev.penstock.corpus;

import dev.penstock.definition.ApiDefinition;
import dev.penstock.definition.DefinitionFile;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/**
 * Makes a definition from the text of schema files the way that users do: compile, call, write,
 * read.
 */
final class SchemaFolder {
  private SchemaFolder() {}

  static ApiDefinition definition(String sqlSchema, String dataSchema) {
    return definition(Map.of("SqlSchema", sqlSchema, "DataSchema", dataSchema));
  }

  /** The same of files by the names of their classes. */
  static ApiDefinition definition(Map<String, String> sources) {
    try {
      var folder = Files.createTempDirectory("penstock-schema-");
      List<Path> files = new ArrayList<>();
      for (var source : sources.entrySet()) {
        var file = folder.resolve(source.getKey() + ".java");
        Files.writeString(file, source.getValue());
        files.add(file);
      }
      compile(folder, files);
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

  private static void compile(Path folder, List<Path> all) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var messages = new StringWriter();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjectsFromPaths(all);
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
