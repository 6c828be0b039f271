package dev.penstock.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that an API is made from, in a stable order. */
final class SchemaFiles {
  private final ProjectFolder project;

  SchemaFiles(ProjectFolder project) {
    this.project = project;
  }

  /** All of them: Java, and the statements that it refers to. */
  List<Path> list() {
    return Stream.concat(compiled().stream(), ending(Integer.MAX_VALUE, ".sql").stream()).toList();
  }

  /** Those that are compiled. */
  List<Path> compiled() {
    return ending(1, ".java");
  }

  private List<Path> ending(int depth, String ending) {
    if (!Files.isDirectory(project.schema())) {
      return List.of();
    }
    try (var files = Files.walk(project.schema(), depth)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
